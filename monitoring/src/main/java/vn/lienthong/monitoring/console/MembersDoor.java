package vn.lienthong.monitoring.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells requests of members (main server, mutual TLS) from requests of operators (management
 * server). The port is learnt from the started server; until then every request counts as an
 * operator's and needs a login.
 */
final class MembersDoor implements RequestMatcher {
  private static final int NOT_OPEN = -1;

  private volatile int port = NOT_OPEN;

  @Override
  public boolean matches(HttpServletRequest request) {
    return request.getLocalPort() == port;
  }

  @EventListener
  void opened(WebServerInitializedEvent event) {
    // the main server has no namespace, the operators' one is named "management"
    if (event.getApplicationContext().getServerNamespace() == null) {
      port = event.getWebServer().getPort();
    }
  }
}
