package vn.lienthong.routes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.routes.registry.MemberRegistry;

/** A member's endpoint that writes down every request of the hub, and takes none of them. */
final class CapturingMember implements AutoCloseable {
  /** One request as it came. */
  record Captured(URI uri, Map<String, List<String>> headers, String body) {}

  private final List<Captured> captured = new CopyOnWriteArrayList<>();
  private final AtomicInteger trapped = new AtomicInteger();
  private final HttpsServer server;
  private final HttpsServer trap;
  private final int status;

  /** Answers every request with a status, and with a trap as the place to go to. */
  CapturingMember(String kind, int status) throws IOException {
    this.status = status;
    TestMember member = RunningHub.member(kind);
    URI endpoint =
        Objects.requireNonNull(RunningHub.bean(MemberRegistry.class).only(kind).endpoint()).url();
    server = open(member, endpoint.getPort());
    server.createContext("/", this::capture);
    trap = open(member, 0);
    trap.createContext("/", this::trapped);
    server.start();
    trap.start();
  }

  private static HttpsServer open(TestMember member, int port) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpsServer made = HttpsServer.create(address, 0);
    made.setHttpsConfigurator(new HttpsConfigurator(member.tls()));
    return made;
  }

  private void capture(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    captured.add(
        new Captured(exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders()), body));
    String elsewhere = "https://localhost:" + trap.getAddress().getPort() + "/trap";
    exchange.getResponseHeaders().set("Location", elsewhere);
    // or the hub would find a dead connection in its pool when this server has ended
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void trapped(HttpExchange exchange) throws IOException {
    trapped.incrementAndGet();
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  List<Captured> captured() {
    return captured;
  }

  /** The address of the trap, for those who want to be sent there. */
  String trap() {
    return "https://localhost:" + trap.getAddress().getPort() + "/trap";
  }

  int trappedRequests() {
    return trapped.get();
  }

  @Override
  public void close() {
    server.stop(0);
    trap.stop(0);
  }
}
