package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.CONTENT_TYPE_WRONG;
import static vn.lienthong.qcvn109.error.HubErrorCode.OVERLOADED;
import static vn.lienthong.qcvn109.error.HubErrorCode.REQUEST_UNKNOWN;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.pressure.Gate;

/**
 * Stands before everything on the members' port, and refuses by a signed receipt: a client
 * certificate that may not be relied on, a path that is not known exactly as it came, a body that
 * is no XML, too large or too slow, a member with too many requests at once. What passes has its
 * body in memory, a file on its way in excepted, and no header beside {@link InboundHeaders}.
 */
final class DoorFilter extends OncePerRequestFilter {
  private static final Set<String> XML =
      Set.of("application/xml", "text/xml", "application/soap+xml");
  private static final byte[] NOTHING = {};

  private final BodyReader bodies;
  private final MemberRequests requests;
  private final DoorRefusals refusals;
  private final Connections connections;
  private final HubOpening opening;
  private final Gate gate;

  DoorFilter(
      BodyReader bodies,
      MemberRequests requests,
      DoorRefusals refusals,
      Connections connections,
      HubOpening opening,
      Gate gate) {
    this.opening = opening;
    this.gate = gate;
    this.bodies = bodies;
    this.requests = requests;
    this.refusals = refusals;
    this.connections = connections;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    MemberCode member = connections.member(request);
    try {
      serve(member, request, response, chain);
    } catch (IOException | ServletException | RuntimeException failure) {
      if (!LostClients.lost(member, request, failure)) {
        throw failure;
      }
    }
  }

  private void serve(
      @Nullable MemberCode member,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    boolean free = requests.begin(member);
    try {
      if (free) {
        chain.doFilter(admitted(request), response);
        response.flushBuffer(); // a client that does not read its answer keeps its place
      } else {
        throw busy(
            "TLS",
            "too many requests of one member at once",
            "thành viên này có quá nhiều yêu cầu cùng lúc; gửi lại sau, giữ nguyên MaThongDiep");
      }
    } catch (HubException refused) {
      refusals.answer(request, response, refused.fault());
    } finally {
      requests.end(member);
    }
  }

  private HttpServletRequest admitted(HttpServletRequest request) throws IOException {
    if (!opening.isOpen()) {
      throw busy(
          "URL",
          "the hub is starting, come again in a moment",
          "trục đang khởi động; gửi lại sau ít phút, giữ nguyên MaThongDiep");
    }
    HubFault distrusted = connections.refusal(request).orElse(null);
    if (distrusted != null) {
      throw new HubException(distrusted);
    }
    if (!DoorPaths.knows(request)) {
      String hint =
          DoorPaths.isSoap(request) ? "only ?wsdl may be read here" : "or not by this way";
      throw refusal(REQUEST_UNKNOWN, "URL", hint);
    }
    if (request.getMethod().equals("PUT")) {
      gate.admit();
      return new FileRequest(request); // read by its route, which never holds the whole
    }
    if (!request.getMethod().equals("POST")) {
      return new BareRequest(request, NOTHING, DoorPaths.hasKnownQuery(request));
    }
    if (!isXml(request.getContentType())) {
      // Camel would take a form apart, and log it, before any route sees it
      throw refusal(CONTENT_TYPE_WRONG, "Content-Type", "the body was not read");
    }
    if (!DoorPaths.isSoap(request)) {
      gate.admit(); // a SOAP body may be a question, which its flow knows
    }
    return new BareRequest(request, bodies.read(request), false);
  }

  private static boolean isXml(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT).split(";", 2)[0];
    return XML.contains(type.strip());
  }

  private static HubException busy(String place, String detail, String vietnamese) {
    return new HubException(HubFault.of(OVERLOADED, place, detail).inVietnamese(vietnamese));
  }

  private static HubException refusal(HubErrorCode code, String place, String detail) {
    return new HubException(HubFault.of(code, place, detail));
  }
}
