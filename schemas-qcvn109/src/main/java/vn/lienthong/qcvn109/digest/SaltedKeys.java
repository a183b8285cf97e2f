package vn.lienthong.qcvn109.digest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What {@code DoiSoatDuLieu} compares instead of personal numbers. The salt is one round's own, so
 * keys of two rounds cannot be joined; who has the salt could try numbers.
 */
public final class SaltedKeys {
  private SaltedKeys() {}

  /** The key of a personal number: 64 lower-case hexadecimal digits. */
  public static String of(byte[] salt, String number) {
    return Sha256.hex(salt, number.getBytes(US_ASCII));
  }

  /**
   * The digest of a set of keys, whatever their order.
   *
   * @return SHA-256 of the sorted keys, each followed by a line feed
   */
  public static String digest(Collection<String> keys) {
    StringBuilder text = new StringBuilder();
    new TreeSet<>(keys).forEach(key -> text.append(key).append('\n'));
    return Sha256.hex(text.toString().getBytes(US_ASCII));
  }

  /** The keys that the first has and the second has not, in order. */
  public static SortedSet<String> missing(Collection<String> first, Collection<String> second) {
    SortedSet<String> missing = new TreeSet<>(first);
    missing.removeAll(new TreeSet<>(second));
    return missing;
  }
}
