package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.CONTENT_TYPE_WRONG;
import static vn.lienthong.qcvn109.error.HubErrorCode.MESSAGE_TOO_LARGE;
import static vn.lienthong.qcvn109.error.HubErrorCode.REQUEST_UNKNOWN;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.pipeline.ReceiveSteps;
import vn.lienthong.routes.pipeline.Reception;

/**
 * Stands before both doors. Lets nobody in whose certificate may not be relied on. Takes XML only,
 * reads a request's body before any route does, and no further than the limit: a body announced as
 * larger is refused unread, one that turns out larger is refused at the limit.
 */
final class BoundedBodyFilter extends OncePerRequestFilter {
  private static final Set<String> XML =
      Set.of("application/xml", "text/xml", "application/soap+xml");
  private static final Pattern DESCRIPTION = Pattern.compile("(?i)(wsdl|xsd)(=[\\w.-]*)?");

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
    Optional<HubFault> distrusted = connections.refusal(request);
    if (distrusted.isPresent()) {
      refuse(request, response, distrusted.get());
      return;
    }
    if (isPost(request) && !isXml(request.getContentType())) {
      // Camel would take a form apart, and log it, before any route sees it
      refuse(request, response, CONTENT_TYPE_WRONG, "Content-Type", "the body was not read");
      return;
    }
    if (isSoapQuestion(request)) {
      refuse(request, response, REQUEST_UNKNOWN, "URL", "only ?wsdl may be read here");
      return;
    }
    if (request.getContentLengthLong() > limit) {
      tooLarge(request, response, "the body has " + request.getContentLengthLong() + " bytes");
      return;
    }
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      tooLarge(request, response, "the body is longer");
      return;
    }
    chain.doFilter(new BufferedRequest(request, body), response);
  }

  private static boolean isPost(HttpServletRequest request) {
    return request.getMethod().equals("POST");
  }

  private static boolean isSoap(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/soap");
  }

  private static boolean isXml(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT).split(";", 2)[0];
    return XML.contains(type.strip());
  }

  /** CXF would fail on a GET that asks for nothing, and would list its services. */
  private static boolean isSoapQuestion(HttpServletRequest request) {
    String query = request.getQueryString();
    return isSoap(request)
        && !isPost(request)
        && (query == null || !DESCRIPTION.matcher(query).matches());
  }

  private void tooLarge(HttpServletRequest request, HttpServletResponse response, String found)
      throws IOException {
    String detail = "at most " + limit + " bytes are taken, " + found;
    refuse(request, response, MESSAGE_TOO_LARGE, "body", detail);
  }

  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      HubErrorCode code,
      String place,
      String detail)
      throws IOException {
    refuse(request, response, HubFault.of(code, place, detail));
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, HubFault fault)
      throws IOException {
    Reception reception =
        new Reception(
            isSoap(request) ? SoapDoor.NAME : HttpDoor.NAME,
            new byte[0],
            connections.member(request),
            OffsetDateTime.now(clock));
    steps.refuse(reception, fault);
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
