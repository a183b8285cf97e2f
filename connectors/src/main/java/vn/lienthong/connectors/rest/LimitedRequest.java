package vn.lienthong.connectors.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * A request whose body cannot be read beyond a limit, for callers that do not announce a length.
 */
final class LimitedRequest extends HttpServletRequestWrapper {
  private final int limit;

  LimitedRequest(HttpServletRequest request, int limit) {
    super(request);
    this.limit = limit;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new LimitedStream(super.getInputStream(), limit);
  }

  /** The body went on after its limit. */
  static final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException(int limit) {
      super("The body is longer than " + limit + " bytes");
    }
  }

  private static final class LimitedStream extends ServletInputStream {
    private final ServletInputStream source;
    private final int limit;
    private long read;

    LimitedStream(ServletInputStream source, int limit) {
      this.source = source;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int next = source.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int taken = source.read(into, offset, length);
      count(Math.max(taken, 0));
      return taken;
    }

    private void count(int more) throws IOException {
      read += more;
      if (read > limit) {
        throw new BodyTooLargeException(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}
