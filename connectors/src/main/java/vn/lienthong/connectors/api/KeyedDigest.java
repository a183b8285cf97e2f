package vn.lienthong.connectors.api;

/**
 * A digest that only the holder of a key outside the database can compute: equal values can be
 * found by it, but nobody who reads the database can find out the value by trying.
 */
@FunctionalInterface
public interface KeyedDigest {
  /** The digest of a value, 32 bytes. */
  byte[] of(String value);
}
