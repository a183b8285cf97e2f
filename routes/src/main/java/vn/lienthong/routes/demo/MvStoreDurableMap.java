package vn.lienthong.routes.demo;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import vn.lienthong.connectors.api.DurableMap;

/** A map in a {@link MemberDisk}. */
final class MvStoreDurableMap implements DurableMap {
  private final MVMap<String, byte[]> map;
  private final Runnable force;

  MvStoreDurableMap(MVMap<String, byte[]> map, Runnable force) {
    this.map = map;
    this.force = force;
  }

  @Override
  public Optional<byte[]> get(String key) {
    return Optional.ofNullable(map.get(key));
  }

  @Override
  public void put(String key, byte[] value) {
    map.put(key, value);
    force.run();
  }

  @Override
  public byte[] putIfAbsent(String key, byte[] value) {
    byte[] before = map.putIfAbsent(key, value);
    // Also for a value that stood there: the thread that wrote it may not have forced it yet.
    force.run();
    return before == null ? value : before;
  }

  @Override
  public void remove(String key) {
    map.remove(key);
    force.run();
  }

  @Override
  public Map<String, byte[]> entries() {
    return new TreeMap<>(map);
  }
}
