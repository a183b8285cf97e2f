package vn.lienthong.routes.naming;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Deterministic ids of the messages that the hub makes itself: the same dossier, step and round
 * always give the same id, so that a crash in between cannot make two.
 */
public final class MessageIds {
  private MessageIds() {}

  /** A version-8 UUID (RFC 9562) from the SHA-256 of the parts; their borders count. */
  public static UUID of(String... parts) {
    byte[] hash = sha256().digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
    ByteBuffer bits = ByteBuffer.wrap(hash);
    long high = (bits.getLong() & ~0xF000L) | 0x8000L;
    long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
