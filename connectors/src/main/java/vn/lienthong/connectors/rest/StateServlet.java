package vn.lienthong.connectors.rest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.StateHandler;

/** {@code GET <door>/<MaThongDiep>?benGui=<member>}: what became of a message. */
final class StateServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(StateServlet.class);

  private final transient StateHandler states;

  StateServlet(StateHandler states) {
    this.states = states;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    String sender = request.getParameter("benGui");
    if (path == null || sender == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      write(states.state(path.substring(1), sender), response);
    } catch (RuntimeException e) {
      LOG.error("A question for a message's state failed", e);
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  private static void write(DocumentReply reply, HttpServletResponse response) throws IOException {
    response.setStatus(reply.status());
    // what is not known now may be known the next moment
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/xml");
    response.setContentLength(reply.document().length);
    response.getOutputStream().write(reply.document());
  }
}
