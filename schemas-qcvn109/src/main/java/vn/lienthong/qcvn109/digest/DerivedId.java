package vn.lienthong.qcvn109.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Ids of messages that follow from what gave rise to them: the same parts always give the same id,
 * so that a crash in between cannot make two.
 */
public final class DerivedId {
  private DerivedId() {}

  /** A version-8 UUID (RFC 9562) from the SHA-256 of the parts; their borders count. */
  public static UUID of(String... parts) {
    ByteBuffer bits = ByteBuffer.wrap(Sha256.of(String.join("\u0000", parts).getBytes(UTF_8)));
    long high = (bits.getLong() & ~0xF000L) | 0x8000L;
    long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
