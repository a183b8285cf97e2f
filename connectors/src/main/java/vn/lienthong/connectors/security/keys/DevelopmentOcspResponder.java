package vn.lienthong.connectors.security.keys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CRLException;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers on the loopback address whether a certificate of the development PKI is revoked: {@code
 * /ocsp} by OCSP (RFC 6960, POST and GET), {@code /issuing.crl} with the list. For development and
 * tests.
 */
public final class DevelopmentOcspResponder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DevelopmentOcspResponder.class);
  private static final String OCSP = "/ocsp";
  private static final String LIST = "/issuing.crl";
  private static final int LONGEST_REQUEST = 16 * 1024;

  private final DevelopmentPki pki;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  private DevelopmentOcspResponder(DevelopmentPki pki, HttpServer server) {
    this.pki = pki;
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param port where it listens; 0 for any free one
   */
  public static DevelopmentOcspResponder start(DevelopmentPki pki, int port) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var responder = new DevelopmentOcspResponder(pki, HttpServer.create(address, 0));
    responder.server.createContext(OCSP, responder::answer);
    responder.server.createContext(LIST, responder::list);
    responder.server.setExecutor(responder.threads);
    responder.server.start();
    return responder;
  }

  /** Where to ask by OCSP. */
  public URI ocsp() {
    return address(OCSP);
  }

  /** Where the list is. */
  public URI list() {
    return address(LIST);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = request(exchange);
      send(exchange, "application/ocsp-response", pki.ocspAnswer(request));
    } catch (IllegalArgumentException notBase64) {
      exchange.sendResponseHeaders(400, -1);
    } catch (RuntimeException e) {
      LOG.warn("The development OCSP responder cannot answer", e);
      throw e;
    }
  }

  /** RFC 6960, A.1: in the body of a POST, or as Base64 at the end of the path. */
  private static byte[] request(HttpExchange exchange) throws IOException {
    if ("POST".equals(exchange.getRequestMethod())) {
      return exchange.getRequestBody().readNBytes(LONGEST_REQUEST);
    }
    String path = exchange.getRequestURI().getRawPath();
    String text = path.substring(Math.min(path.length(), OCSP.length() + 1));
    return Base64.getDecoder().decode(URLDecoder.decode(text, StandardCharsets.US_ASCII));
  }

  private void list(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, "application/pkix-crl", pki.revocationList().getEncoded());
    } catch (CRLException e) {
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }
}
