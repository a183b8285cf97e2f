package vn.lienthong.routes.flow;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * How long a member's answer may be: a receipt or an answer is a few thousand bytes, and a member
 * must not be able to fill the hub's memory. This interceptor holds it for SOAP.
 */
final class LongestAnswer extends AbstractPhaseInterceptor<Message> {
  static final int BYTES = 4 << 20;

  LongestAnswer() {
    super(Phase.RECEIVE);
  }

  static IOException exceeded() {
    return new IOException("The answer is longer than " + BYTES + " bytes");
  }

  @Override
  public void handleMessage(Message message) {
    InputStream answer = message.getContent(InputStream.class);
    if (answer != null) {
      message.setContent(InputStream.class, new Bounded(answer));
    }
  }

  /** Fails at the limit, so that nobody takes a part for the whole. */
  private static final class Bounded extends FilterInputStream {
    private long read;

    Bounded(InputStream whole) {
      super(whole);
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
    }
  }
}
