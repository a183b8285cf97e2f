package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.MESSAGE_TOO_LARGE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.pipeline.ReceiveSteps;
import vn.lienthong.routes.pipeline.Reception;

/**
 * Reads a request's body before any route does, and no further than the limit: a body announced as
 * larger is refused unread, one that turns out larger is refused at the limit.
 */
final class BoundedBodyFilter extends OncePerRequestFilter {
  private final int limit;
  private final ReceiveSteps steps;
  private final Connections connections;
  private final Clock clock;

  BoundedBodyFilter(int limit, ReceiveSteps steps, Connections connections, Clock clock) {
    this.limit = limit;
    this.steps = steps;
    this.connections = connections;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > limit) {
      refuse(request, response, "the body has " + request.getContentLengthLong() + " bytes");
      return;
    }
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      refuse(request, response, "the body is longer");
      return;
    }
    chain.doFilter(new BufferedRequest(request, body), response);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, String found)
      throws IOException {
    Reception reception =
        new Reception(
            request.getRequestURI().startsWith("/soap") ? SoapDoor.NAME : HttpDoor.NAME,
            new byte[0],
            connections.member(request),
            OffsetDateTime.now(clock));
    String detail = "at most " + limit + " bytes are taken, " + found;
    steps.refuse(reception, HubFault.of(MESSAGE_TOO_LARGE, "body", detail));
    response.setStatus(reception.reply().status());
    response.setContentType("application/xml");
    response.getOutputStream().write(reception.reply().document());
  }

  /** Gives the routes what was read. */
  private static final class BufferedRequest extends HttpServletRequestWrapper {
    private final ByteArrayInputStream body;

    BufferedRequest(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = new ByteArrayInputStream(body);
    }

    @Override
    public ServletInputStream getInputStream() {
      return new ServletInputStream() {
        @Override
        public int read() {
          return body.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
          return body.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
          return body.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new IllegalStateException("The body is in memory already");
        }
      };
    }
  }
}
