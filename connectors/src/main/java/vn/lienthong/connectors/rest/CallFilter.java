package vn.lienthong.connectors.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.CallCheck;

/** Answers 401 and why to calls whose headers do not pass; nothing of them is read. */
final class CallFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(CallFilter.class);

  private final transient CallCheck check;

  CallFilter(CallCheck check) {
    this.check = check;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> refusal = check.refusal(request::getHeader);
    if (refusal.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      LOG.warn("Refused a call of {}: {}", request.getServletPath(), refusal.get());
      refuse(response, refusal.get());
    }
  }

  private static void refuse(HttpServletResponse response, String why) throws IOException {
    byte[] text = why.getBytes(StandardCharsets.UTF_8);
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Basic realm=\"lien-thong\"");
    response.setContentType("text/plain;charset=UTF-8");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}
