package vn.lienthong.connectors.api;

import java.util.Map;
import java.util.Optional;

/** A small map on disk. Every write is on disk when its call returns. Safe for several threads. */
public interface DurableMap {
  /** The value under a key. */
  Optional<byte[]> get(String key);

  /** Writes a value, replacing what was there. */
  void put(String key, byte[] value);

  /** Writes a value if there is none, and gives the one that stands afterwards. */
  byte[] putIfAbsent(String key, byte[] value);

  /** Removes a value. */
  void remove(String key);

  /** All entries, in order of key, as they are now. */
  Map<String, byte[]> entries();
}
