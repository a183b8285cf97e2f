package vn.lienthong.routes.flow;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Ends the connection of a request that was refused as too slow. Tomcat would go on reading the
 * rest of its body, to throw it away, for as long as it drips.
 */
final class SlowRequests extends ValveBase {
  SlowRequests() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT) {
      response.finishResponse();
      response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
    }
  }
}
