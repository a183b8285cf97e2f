package vn.lienthong.routes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * A member, the tax administration if no other is named, as a test scripts it: what it answers
 * about a message, asked or sent.
 */
final class ForgetfulHubMember implements AutoCloseable {
  private static final String OTHER_BYTES = Sha256.hex(new byte[] {1});

  private final Map<UUID, byte[]> answers = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> posts = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> questions = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpsServer server;

  ForgetfulHubMember() throws IOException {
    this(TaxRegistrations.RECEIVER);
  }

  ForgetfulHubMember(String kind) throws IOException {
    var member = RunningHub.bean(MemberRegistry.class).only(kind);
    int port = Objects.requireNonNull(member.endpoint()).url().getPort();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(RunningHub.member(kind).tls()));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** A receipt that somebody signs, for bytes that the hub has not. */
  static byte[] receipt(
      UUID id,
      MemberCode sender,
      ReceiptState state,
      @Nullable HubErrorCode code,
      TestMember signer) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    HubFault fault = code == null ? null : HubFault.of(code, null, "a test");
    var receipt = new Receipt(id, sender, state, OTHER_BYTES, now, now, fault);
    return HubSignatures.signer(signer.key()).sign(Receipts.write(receipt)).bytes();
  }

  /** What it answers about a message, asked or sent. */
  void answers(UUID message, byte[] receipt) {
    answers.put(message, receipt);
  }

  int posts(UUID message) {
    return posts.getOrDefault(message, 0);
  }

  int questions(UUID message) {
    return questions.getOrDefault(message, 0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean asked = exchange.getRequestMethod().equals("GET");
    String path = exchange.getRequestURI().getPath();
    UUID id =
        asked
            ? UUID.fromString(path.substring(path.lastIndexOf('/') + 1))
            : Envelopes.readHeader(SecureXml.parse(body).getDocumentElement()).id();
    (asked ? questions : posts).merge(id, 1, Integer::sum);
    byte[] receipt = answers.getOrDefault(id, new byte[0]);
    // or the hub would find a dead connection in its pool when this server has ended
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(
        receipt.length == 0 ? 500 : 200, receipt.length == 0 ? -1 : receipt.length);
    exchange.getResponseBody().write(receipt);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
