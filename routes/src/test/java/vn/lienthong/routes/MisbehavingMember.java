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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * A member, the tax administration if no other is named, as the worst of receivers: every message
 * that it takes is an effect, also one that it took before; and its first answer to a message is
 * what the message's {@link Way} says.
 */
final class MisbehavingMember implements AutoCloseable {
  /** What it does with a message. */
  enum Way {
    TAKES,
    TAKES_AND_ANSWERS_500,
    TAKES_AND_NEVER_ANSWERS,
    TAKES_AND_CUTS_ITS_ANSWER,
    TAKES_AND_ANOTHER_SIGNS,
    TAKES_AND_SIGNS_FOR_OTHER_BYTES,
    TAKES_AND_SAYS_THAT_IT_DOES_NOT_KNOW,
    TAKES_AND_DENIES_IT,
    FAILS_WITHOUT_EFFECT,
    TURNS_AWAY_AT_FIRST,
    REFUSES,
    ALWAYS_FAILS
  }

  private final Map<UUID, Way> ways = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> posts = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> effects = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> questions = new ConcurrentHashMap<>();
  private final Map<UUID, String> taken = new ConcurrentHashMap<>();
  private final AtomicBoolean unread = new AtomicBoolean();
  private final Map<UUID, byte[]> receipts = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final TestMember self;
  private final TestMember another = RunningHub.member("residence");
  private final HttpsServer server;

  MisbehavingMember(Map<UUID, Way> ways) throws IOException {
    this(TaxRegistrations.RECEIVER, ways);
  }

  MisbehavingMember(String kind, Map<UUID, Way> ways) throws IOException {
    this.ways.putAll(ways);
    self = RunningHub.member(kind);
    var member = RunningHub.bean(MemberRegistry.class).only(kind);
    int port = Objects.requireNonNull(member.endpoint()).url().getPort();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(self.tls()));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The digest of what it took last under an id. */
  @Nullable String taken(UUID message) {
    return taken.get(message);
  }

  /** Answers the next message with 503 and closes the connection, without reading what comes. */
  void refuseNextUnread() {
    unread.set(true);
  }

  /** How often it was asked what became of one. */
  int questions(UUID message) {
    return questions.getOrDefault(message, 0);
  }

  int effects(UUID message) {
    return effects.getOrDefault(message, 0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST") && unread.compareAndSet(true, false)) {
      answer(exchange, 503, new byte[0]);
      exchange.close();
      return;
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestMethod().equals("GET")) {
      state(exchange);
    } else {
      MessageHeader header = Envelopes.readHeader(SecureXml.parse(body).getDocumentElement());
      boolean first = posts.merge(header.id(), 1, Integer::sum) == 1;
      take(exchange, body, header, first ? way(header.id()) : later(header.id()));
    }
    exchange.close();
  }

  private Way way(UUID message) {
    return ways.getOrDefault(message, Way.TAKES);
  }

  private Way later(UUID message) {
    return way(message) == Way.ALWAYS_FAILS ? Way.ALWAYS_FAILS : Way.TAKES;
  }

  private void take(HttpExchange exchange, byte[] body, MessageHeader header, Way way)
      throws IOException {
    switch (way) {
      case ALWAYS_FAILS, FAILS_WITHOUT_EFFECT -> answer(exchange, 500, new byte[0]);
      case REFUSES -> answer(exchange, 422, refusal(header, body, HubErrorCode.SCHEMA_INVALID));
      case TURNS_AWAY_AT_FIRST ->
          answer(exchange, 503, refusal(header, body, HubErrorCode.RECEIVER_FAILED));
      default -> {
        effects.merge(header.id(), 1, Integer::sum);
        taken.put(header.id(), Sha256.hex(body));
        byte[] receipt = receipt(header, Sha256.hex(body), ReceiptState.DA_XU_LY, null, self);
        receipts.put(header.id(), receipt);
        answerAfterEffect(exchange, body, header, way, receipt);
      }
    }
  }

  private void answerAfterEffect(
      HttpExchange exchange, byte[] body, MessageHeader header, Way way, byte[] receipt)
      throws IOException {
    String digest = Sha256.hex(body);
    switch (way) {
      case TAKES_AND_ANSWERS_500, TAKES_AND_DENIES_IT -> answer(exchange, 500, new byte[0]);
      case TAKES_AND_NEVER_ANSWERS -> waitForTheEnd();
      case TAKES_AND_CUTS_ITS_ANSWER -> {
        exchange.sendResponseHeaders(200, receipt.length);
        exchange.getResponseBody().write(receipt, 0, receipt.length / 2);
        exchange.getResponseBody().flush();
      }
      case TAKES_AND_ANOTHER_SIGNS ->
          answer(exchange, 200, receipt(header, digest, ReceiptState.DA_XU_LY, null, another));
      case TAKES_AND_SIGNS_FOR_OTHER_BYTES ->
          answer(
              exchange,
              200,
              receipt(header, Sha256.hex(new byte[1]), ReceiptState.DA_XU_LY, null, self));
      case TAKES_AND_SAYS_THAT_IT_DOES_NOT_KNOW ->
          answer(exchange, 200, receipt(header, digest, ReceiptState.CHUA_RO, null, self));
      default -> answer(exchange, 200, receipt);
    }
  }

  private void state(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    questions.merge(id, 1, Integer::sum);
    var sender = new MemberCode(exchange.getRequestURI().getQuery().split("=")[1]);
    byte[] receipt = way(id) == Way.TAKES_AND_DENIES_IT ? null : receipts.get(id);
    if (way(id) == Way.ALWAYS_FAILS) {
      answer(exchange, 500, new byte[0]);
    } else if (receipt == null) {
      MessageHeader asked =
          MessageHeader.of(id, "BienNhan", sender, self.code(), OffsetDateTime.now(ZoneOffset.UTC));
      answer(exchange, 404, refusal(asked, new byte[0], HubErrorCode.MESSAGE_NOT_FOUND));
    } else {
      answer(exchange, 200, receipt);
    }
  }

  private void waitForTheEnd() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private byte[] refusal(MessageHeader header, byte[] body, HubErrorCode code) {
    HubFault fault = HubFault.of(code, null, "a test");
    return receipt(header, Sha256.hex(body), ReceiptState.TU_CHOI, fault, self);
  }

  private static byte[] receipt(
      MessageHeader header,
      String digest,
      ReceiptState state,
      @Nullable HubFault fault,
      TestMember signer) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    Receipt receipt = new Receipt(header.id(), header.sender(), state, digest, now, now, fault);
    return HubSignatures.signer(signer.key()).sign(Receipts.write(receipt)).bytes();
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    // or the hub would find a dead connection in its pool when this server has ended
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
