package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.REQUEST_UNKNOWN;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * Takes back from Tomcat what it would answer by itself without a signature: a path that it cannot
 * decode, and a body that stops. Ends the connection of a request that was refused as too slow,
 * whose rest Tomcat would go on reading, to throw it away, for as long as it drips.
 */
final class DoorValve extends ValveBase {
  private static final String RESPONSE = DoorValve.class.getName();

  private final Supplier<DoorRefusals> refusals;

  DoorValve(Supplier<DoorRefusals> refusals) {
    super(true);
    this.refusals = refusals;
  }

  /** Lets all paths come this far whose bytes are a request line at all. */
  static void letPathsThrough(Connector connector) {
    connector.setEncodedSolidusHandling("passthrough");
    connector.setProperty("relaxedPathChars", "\"<>[\\]^`{|}");
  }

  /** Opens a response again that Tomcat closed with an error, if nothing of it was sent. */
  static void reopen(ServletRequest request) {
    if (request.getAttribute(RESPONSE) instanceof Response response
        && !response.getCoyoteResponse().isCommitted()) {
      response.setSuspended(false);
      response.setAppCommitted(false);
      response.setErrorReported(); // nobody else shall say anything
    }
  }

  /** What broke while an answer was written to the client; null where nothing did. */
  static @Nullable Exception broken(ServletRequest request) {
    return request.getAttribute(RESPONSE) instanceof Response response
        ? response.getCoyoteResponse().getErrorException()
        : null;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    request.setAttribute(RESPONSE, response);
    if (response.isErrorReportRequired()) {
      reopen(request);
      HubFault fault = HubFault.of(REQUEST_UNKNOWN, "URL", "the path cannot be read");
      refusals.get().answer(request, response, fault);
    } else {
      getNext().invoke(request, response);
    }
    if (response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT) {
      response.finishResponse();
      response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
    }
  }
}
