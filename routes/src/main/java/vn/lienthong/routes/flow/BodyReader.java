package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.BODY_TOO_SLOW;
import static vn.lienthong.qcvn109.error.HubErrorCode.MESSAGE_TOO_LARGE;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * Reads a body whole, and no further than the limits: of its size, of the time it may take, and of
 * the rate below which it may not fall after a time of grace.
 *
 * @param bytes the largest body
 * @param deadline how long the whole body may take
 * @param bytesPerSecond the least rate, measured from the start
 * @param grace how long nothing is asked of the rate
 */
record BodyReader(int bytes, Duration deadline, int bytesPerSecond, Duration grace) {
  private static final int CHUNK = 16 << 10;
  private static final double NANOS = 1e9;

  /** Throws the refusal as a {@link HubException}. */
  byte[] read(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > bytes) {
      throw tooLarge("the body has " + request.getContentLengthLong() + " bytes");
    }
    try {
      return read(request.getInputStream(), System.nanoTime());
    } catch (IOException broken) {
      if (isSilence(broken)) {
        throw tooSlow("nothing more came");
      }
      throw broken;
    }
  }

  private static boolean isSilence(IOException broken) {
    return broken instanceof SocketTimeoutException
        || broken.getCause() instanceof SocketTimeoutException;
  }

  private byte[] read(InputStream in, long start) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
      whole.write(chunk, 0, got);
      if (whole.size() > bytes) {
        throw tooLarge("the body is longer");
      }
      check(whole.size(), System.nanoTime() - start);
    }
    return whole.toByteArray();
  }

  private void check(int got, long nanos) {
    if (nanos > deadline.toNanos()) {
      throw tooSlow("after " + deadline.toSeconds() + " s it is not complete");
    }
    if (nanos > grace.toNanos() && got / (nanos / NANOS) < bytesPerSecond) {
      throw tooSlow("at least " + bytesPerSecond + " bytes a second are expected");
    }
  }

  private HubException tooLarge(String found) {
    String detail = "at most " + bytes + " bytes are taken, " + found;
    return new HubException(HubFault.of(MESSAGE_TOO_LARGE, "body", detail + UNREAD));
  }

  private static HubException tooSlow(String detail) {
    return new HubException(HubFault.of(BODY_TOO_SLOW, "body", detail + UNREAD));
  }

  // DauVan of such a receipt is that of the empty string.
  private static final String UNREAD = "; the body was not read, DauVan is of nothing";
}
