package vn.lienthong.routes.flow;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the doors may see it: its method, its path, its body that was read already, and the
 * headers of {@link InboundHeaders}. No parameter, no cookie, no part; a query only where the door
 * answers questions by it.
 */
class BareRequest extends HttpServletRequestWrapper {
  private final byte[] body;
  private final boolean withQuery;

  BareRequest(HttpServletRequest request, byte[] body, boolean withQuery) {
    super(request);
    this.body = body;
    this.withQuery = withQuery;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return passes(name) ? super.getHeader(name) : null;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return passes(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
  }

  boolean passes(String header) {
    return InboundHeaders.passes(header);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> names = Collections.list(super.getHeaderNames());
    return Collections.enumeration(names.stream().filter(this::passes).toList());
  }

  @Override
  public @Nullable String getQueryString() {
    return withQuery ? super.getQueryString() : null;
  }

  @Override
  public @Nullable String getParameter(String name) {
    return null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Map.of();
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return null;
  }

  @Override
  public Cookie @Nullable [] getCookies() {
    return null;
  }

  @Override
  public Collection<Part> getParts() {
    return List.of();
  }

  @Override
  public @Nullable Part getPart(String name) {
    return null;
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Read(new ByteArrayInputStream(body));
  }

  /** Gives the routes what was read. */
  private static final class Read extends ServletInputStream {
    private final ByteArrayInputStream body;

    Read(ByteArrayInputStream body) {
      this.body = body;
    }

    @Override
    public int read() {
      return body.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return body.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return body.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("The body is in memory already");
    }
  }
}
