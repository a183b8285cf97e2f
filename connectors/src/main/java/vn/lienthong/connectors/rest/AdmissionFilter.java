package vn.lienthong.connectors.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;

/** Looks at who calls and how much comes, before anything is read. */
final class AdmissionFilter extends HttpFilter {
  static final int BODY_LIMIT = 10 * 1024 * 1024;

  private static final long serialVersionUID = 1L;
  private static final String PEER = "jakarta.servlet.request.X509Certificate";

  private final transient Predicate<X509Certificate> admitted;

  AdmissionFilter(Predicate<X509Certificate> admitted) {
    this.admitted = admitted;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request.getAttribute(PEER) instanceof X509Certificate[] peer)
        || !admitted.test(peer[0])) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (request.getContentLengthLong() > BODY_LIMIT) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(new LimitedRequest(request, BODY_LIMIT), response);
    }
  }
}
