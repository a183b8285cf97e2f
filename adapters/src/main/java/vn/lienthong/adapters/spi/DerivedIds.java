package vn.lienthong.adapters.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Message ids that follow from what gave rise to them, so that a crash never makes a second one.
 */
public final class DerivedIds {
  private DerivedIds() {}

  /**
   * The id of the one message with a purpose that a message gives rise to.
   *
   * @return a UUID of version 8: the first bits of SHA-256 over both
   */
  public static UUID of(UUID cause, String purpose) {
    return of(cause.toString(), purpose);
  }

  /** The id of the one message with a purpose for a thing with a name, such as a dossier. */
  public static UUID of(String cause, String purpose) {
    ByteBuffer digest = ByteBuffer.wrap(sha256((cause + "\n" + purpose).getBytes(UTF_8)));
    long high = (digest.getLong() & ~0xF000L) | 0x8000L;
    long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
