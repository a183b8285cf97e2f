package vn.lienthong.routes.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file on its way in: its headers are few more, and its body is read by who keeps it. It has no
 * body for the routes, since Camel would read all of it into memory before the first of them.
 */
final class FileRequest extends BareRequest {
  private static final byte[] NOTHING = {};
  private static final String FILE = FileRequest.class.getName();

  FileRequest(HttpServletRequest request) {
    super(request, NOTHING, false);
    request.setAttribute(FILE, request);
  }

  @Override
  boolean passes(String header) {
    return InboundHeaders.passesWithFile(header);
  }

  /** What comes, unread. */
  static InputStream file(HttpServletRequest request) throws IOException {
    return ((HttpServletRequest) request.getAttribute(FILE)).getInputStream();
  }
}
