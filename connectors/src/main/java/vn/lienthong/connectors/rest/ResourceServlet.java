package vn.lienthong.connectors.rest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.connectors.api.HttpResource;
import vn.lienthong.connectors.rest.LimitedRequest.BodyTooLargeException;

/** The resources of one path, by method. */
final class ResourceServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ResourceServlet.class);

  private final transient Map<String, HttpResource> methods;

  ResourceServlet(Map<String, HttpResource> methods) {
    this.methods = Map.copyOf(methods);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpResource resource = methods.get(request.getMethod());
    if (resource == null) {
      response.setHeader("Allow", String.join(", ", methods.keySet()));
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    try {
      byte[] body = request.getInputStream().readAllBytes();
      write(resource.handle(query(request.getQueryString()), body, request::getHeader), response);
    } catch (BodyTooLargeException e) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", request.getMethod(), request.getServletPath(), e);
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  private static void write(HttpReply reply, HttpServletResponse response) throws IOException {
    response.setStatus(reply.status());
    if (reply.body().length > 0) {
      response.setContentType(reply.contentType());
    }
    response.setContentLength(reply.body().length);
    response.getOutputStream().write(reply.body());
  }

  /** Only the address is read: the container would also take parameters from a form's body. */
  private static Map<String, String> query(@Nullable String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : text == null ? new String[0] : text.split("&")) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      parameters.putIfAbsent(decode(name), equals < 0 ? "" : decode(part.substring(equals + 1)));
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
