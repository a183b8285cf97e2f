package vn.lienthong.adapters.spi;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import vn.lienthong.connectors.api.DurableMap;

/** A disk that outlives the member working on it: what was written is there at the next start. */
public final class TestDisk implements DurableMaps {
  private final Map<String, DurableMap> maps = new ConcurrentHashMap<>();

  @Override
  public DurableMap map(String name) {
    return maps.computeIfAbsent(name, any -> new Content());
  }

  private static final class Content implements DurableMap {
    private final ConcurrentSkipListMap<String, byte[]> entries = new ConcurrentSkipListMap<>();

    @Override
    public Optional<byte[]> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(byte[]::clone);
    }

    @Override
    public void put(String key, byte[] value) {
      entries.put(key, value.clone());
    }

    @Override
    public byte[] putIfAbsent(String key, byte[] value) {
      byte[] before = entries.putIfAbsent(key, value.clone());
      return before == null ? value : before.clone();
    }

    @Override
    public void remove(String key) {
      entries.remove(key);
    }

    @Override
    public Map<String, byte[]> entries() {
      return new TreeMap<>(entries);
    }
  }
}
