package vn.lienthong.adapters.spi;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A signed message without an outcome.
 *
 * @param signed its bytes
 * @param refused when the hub first refused it for the moment; null while it has not
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
record WaitingMessage(byte[] signed, @Nullable Instant refused) {
  private static final byte NEVER_REFUSED = 'W';
  private static final byte REFUSED = 'V';

  static boolean isOne(byte[] value) {
    return value[0] == NEVER_REFUSED || value[0] == REFUSED;
  }

  static WaitingMessage read(byte[] value) {
    if (value[0] == NEVER_REFUSED) {
      return new WaitingMessage(Arrays.copyOfRange(value, 1, value.length), null);
    }
    Instant refused = Instant.ofEpochMilli(ByteBuffer.wrap(value).getLong(1));
    return new WaitingMessage(Arrays.copyOfRange(value, 1 + Long.BYTES, value.length), refused);
  }

  byte[] write() {
    if (refused == null) {
      return ByteBuffer.allocate(1 + signed.length).put(NEVER_REFUSED).put(signed).array();
    }
    return ByteBuffer.allocate(1 + Long.BYTES + signed.length)
        .put(REFUSED)
        .putLong(refused.toEpochMilli())
        .put(signed)
        .array();
  }
}
