package vn.lienthong.bench.ladder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationOptions;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * What two cores can do at all: the JDK's HTTPS server, parse once, verify, validate, append with
 * group commit, signed receipt. The same key, provider and message as the hub; no duplicates, no
 * agreements, no certificate status, no database, nobody to deliver to.
 */
final class Ceiling {
  private static final ValidationOptions CANONICAL =
      ValidationOptions.DEFAULT.withDialect(Dialect.CANONICAL);

  private final SignatureVerifier verifier;
  private final DocumentSigner signer;
  private final GroupCommitFile file;

  private Ceiling(SignatureVerifier verifier, DocumentSigner signer, GroupCommitFile file) {
    this.verifier = verifier;
    this.signer = signer;
    this.file = file;
  }

  static HttpsServer start(HubHome home, int port) throws IOException {
    CryptoProvider.install();
    List<Member> members = MemberFiles.read(home);
    MemberRegistry registry = new MemberRegistry(members);
    DevelopmentPki pki = DevelopmentPki.ensure(home.pki(), Member.keys(members));
    var key = pki.key(registry.hub().code());
    Ceiling ceiling =
        new Ceiling(
            HubSignatures.verifier(registry, Clock.systemUTC()),
            HubSignatures.signer(key),
            new GroupCommitFile(home.data().resolve("ceiling.journal")));
    SSLContext tls = MemberTls.of(key, pki.trustAnchors()).context();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters needed = tls.getDefaultSSLParameters();
            needed.setNeedClientAuth(true);
            parameters.setSSLParameters(needed);
          }
        });
    server.createContext("/api/messages", ceiling::answer);
    server.setExecutor(Executors.newFixedThreadPool(40));
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] message = exchange.getRequestBody().readAllBytes();
    byte[] receipt;
    try {
      receipt = receipt(message);
    } catch (RuntimeException failure) {
      System.err.println(failure);
      exchange.sendResponseHeaders(500, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/xml;charset=UTF-8");
    exchange.sendResponseHeaders(202, receipt.length);
    try (var out = exchange.getResponseBody()) {
      out.write(receipt);
    }
  }

  private byte[] receipt(byte[] bytes) {
    var outcome = verifier.verifyMessage(bytes);
    if (!(outcome instanceof Verification.Trusted<VerifiedMessage> trusted)) {
      throw new IllegalStateException("refused: " + outcome);
    }
    VerifiedMessage message = trusted.document();
    if (MessageValidator.validate(message.root(), CANONICAL).refusal().isPresent()) {
      throw new IllegalStateException("not valid");
    }
    file.append(bytes);
    OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
    String digest = HexFormat.of().formatHex(message.digest());
    var header = message.header();
    return signer
        .sign(
            Receipts.write(
                new Receipt(
                    header.id(),
                    header.sender(),
                    ReceiptState.DA_TIEP_NHAN,
                    digest,
                    now,
                    now,
                    null)))
        .bytes();
  }
}
