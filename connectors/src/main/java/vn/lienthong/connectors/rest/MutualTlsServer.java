package vn.lienthong.connectors.rest;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.lienthong.connectors.api.CallCheck;
import vn.lienthong.connectors.api.DocumentHandler;
import vn.lienthong.connectors.api.HttpResource;
import vn.lienthong.connectors.api.StateHandler;
import vn.lienthong.connectors.security.keys.MemberTls;

/**
 * A member's own HTTPS server on the loopback address. Every caller must show a certificate that
 * leads to the trusted roots; a request body may have 10 MiB.
 */
public final class MutualTlsServer implements AutoCloseable {
  private final EmbeddedServer server;

  private MutualTlsServer(EmbeddedServer server) {
    this.server = server;
  }

  /**
   * Begins a server.
   *
   * @param port the port; 0 takes a free one
   */
  public static Builder on(int port, MemberTls tls) {
    return new Builder(port, tls);
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Stops listening; requests that are being answered get one second to end. */
  @Override
  public void close() {
    server.close();
  }

  /** What the server will offer. */
  public static final class Builder {
    private final int port;
    private final MemberTls tls;
    private final Map<String, Map<String, HttpResource>> resources = new LinkedHashMap<>();
    private final Map<String, StateHandler> stateHandlers = new LinkedHashMap<>();
    private final Map<String, Consumer<EmbeddedServer>> soapHandlers = new LinkedHashMap<>();
    private final Map<String, CallCheck> checks = new LinkedHashMap<>();
    private Predicate<X509Certificate> admitted = certificate -> true;

    private Builder(int port, MemberTls tls) {
      this.port = port;
      this.tls = tls;
    }

    /** A door for documents: {@code POST}, answered with the handler's status and document. */
    public Builder document(String path, DocumentHandler handler) {
      return resource("POST", path, new DocumentResource(handler));
    }

    /** Beside a {@link #document} door: {@code GET path/<MaThongDiep>?benGui=<member>}. */
    public Builder states(String path, StateHandler handler) {
      stateHandlers.put(path, handler);
      return this;
    }

    /** A door for documents in SOAP: operation {@code GuiThongDiep} only. */
    public Builder soap(String path, DocumentHandler handler) {
      return soap(path, handler, StateHandler.NONE);
    }

    /** A door for documents in SOAP: {@code GuiThongDiep} and {@code TraCuuTrangThai}. */
    public Builder soap(String path, DocumentHandler handler, StateHandler states) {
      soapHandlers.put(path, server -> server.soap(path, handler, states));
      return this;
    }

    /** Any other resource; a path may have several methods. */
    public Builder resource(String method, String path, HttpResource resource) {
      resources.computeIfAbsent(path, any -> new LinkedHashMap<>()).put(method, resource);
      return this;
    }

    /** Callers whose certificate does not pass get 403 before their request is read. */
    public Builder admit(Predicate<X509Certificate> peer) {
      admitted = peer;
      return this;
    }

    /** Calls of a path, and of what is beneath it, that do not pass get 401 and why. */
    public Builder calls(String path, CallCheck check) {
      checks.put(path, check);
      return this;
    }

    /**
     * Starts the server; it listens when this returns.
     *
     * @throws IllegalStateException when it cannot start, for example because the port is taken
     */
    public MutualTlsServer start() {
      EmbeddedServer server = new EmbeddedServer(port, tls, admitted);
      checks.forEach(server::calls);
      resources.forEach(server::resource);
      stateHandlers.forEach(server::states);
      soapHandlers.values().forEach(soap -> soap.accept(server));
      server.start();
      return new MutualTlsServer(server);
    }
  }
}
