package vn.lienthong.routes.flow;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * How long a member's answer may be, in bytes and in time: a receipt or an answer is a few thousand
 * bytes, and a member must be able neither to fill the hub's memory nor to hold a delivery for ever
 * by sending byte after byte. This interceptor holds it for SOAP.
 */
final class LongestAnswer extends AbstractPhaseInterceptor<Message> {
  static final int BYTES = 4 << 20;

  private final Duration timeout;

  LongestAnswer(Duration timeout) {
    super(Phase.RECEIVE);
    this.timeout = timeout;
  }

  static IOException exceeded() {
    return new IOException("The answer is longer than " + BYTES + " bytes");
  }

  @Override
  public void handleMessage(Message message) {
    InputStream answer = message.getContent(InputStream.class);
    if (answer != null) {
      message.setContent(
          InputStream.class, new Bounded(answer, CallLimits.ofAnswer(message, timeout)));
    }
  }

  /** Fails at the limit, so that nobody takes a part for the whole. */
  static final class Bounded extends FilterInputStream {
    private final long started = System.nanoTime();
    private final Duration timeout;
    private long read;

    Bounded(InputStream whole, Duration timeout) {
      super(whole);
      this.timeout = timeout;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int got = super.read(target, offset, length);
      count(Math.max(got, 0));
      return got;
    }

    private void count(int more) throws IOException {
      read += more;
      if (read > BYTES) {
        throw exceeded();
      }
      if (System.nanoTime() - started > timeout.toNanos()) {
        throw new SocketTimeoutException("The answer takes longer than " + timeout);
      }
    }
  }
}
