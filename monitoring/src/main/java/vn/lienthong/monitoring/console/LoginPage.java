package vn.lienthong.monitoring.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.HttpRequestHandler;

/** The login form, in the operators' language. */
final class LoginPage implements HttpRequestHandler {
  private static final String REFUSED =
      "Không đăng nhập được: sai tên hoặc mật khẩu, hoặc tài khoản tạm khóa một phút sau "
          + LoginThrottle.ALLOWED
          + " lần sai. / Wrong name or password, or the account is closed for a minute.";

  private final String form = read();

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    String message = request.getParameter("error") == null ? "" : REFUSED;
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .write(form.replace("{csrf}", token.getToken()).replace("{message}", message));
  }

  private static String read() {
    try {
      return new ClassPathResource("login.html", LoginPage.class)
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("login.html is not in the jar", e);
    }
  }
}
