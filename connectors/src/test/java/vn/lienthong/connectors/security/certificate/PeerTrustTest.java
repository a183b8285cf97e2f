package vn.lienthong.connectors.security.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.api.HttpReply;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.connectors.rest.MutualTlsServer;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.keys.RevocationReason;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Whom the hub calls: real doors of members with certificates of one development PKI. */
class PeerTrustTest {
  private static final MemberCode HUB = new MemberCode("G00.LIENTHONG");
  private static final MemberCode CALLED = new MemberCode("G01.CSDLDC");
  private static final MemberCode OTHER = new MemberCode("G15.HOTICH");
  private static final MemberCode STRANGER = new MemberCode("X99.LA");

  @TempDir private Path folder;
  private final AtomicInteger requests = new AtomicInteger();
  private DevelopmentPki pki;
  private CertificateTrust trust;

  @BeforeEach
  void makePki() throws IOException {
    pki =
        DevelopmentPki.ensure(
            folder.resolve("pki"),
            Map.of(
                HUB, KeyKind.P_256,
                CALLED, KeyKind.P_256,
                OTHER, KeyKind.P_256,
                STRANGER, KeyKind.P_256));
    X509Certificate issuing = Certificates.readPem(folder.resolve("pki/issuing.crt"));
    var list = folder.resolve("pki/issuing.crl").toUri();
    var settings =
        new TestTrust(
                pki.trustAnchors(),
                List.of(issuing),
                2,
                Set.of(),
                false,
                false,
                Duration.ZERO,
                Duration.ofSeconds(15),
                List.of())
            .from(new IssuerSources(issuing, List.of(), List.of(list)));
    trust = settings.open(folder.resolve("trust"), Clock.systemUTC());
    trust.watch(List.of(certificate(CALLED), certificate(OTHER), certificate(STRANGER)));
    trust.refresh();
  }

  @AfterEach
  void close() {
    trust.close();
  }

  @Test
  void calledMember_isTrusted() throws Exception {
    assertThat(call(CALLED)).isEqualTo(204);
    assertThat(requests).hasValue(1);
  }

  @Test
  void anotherMemberAtThatAddress_isNotTrusted_andGetsNoRequest() {
    refused(OTHER, "whose door is not here");
  }

  @Test
  void unregisteredCertificateOfTheSameAuthority_isNotTrusted() {
    refused(STRANGER, "nobody's");
  }

  @Test
  void revokedMember_isNotTrusted_andGetsNoRequest() {
    pki.revoke(CALLED, RevocationReason.KEY_COMPROMISE);
    trust.refresh();
    refused(CALLED, "REVOKED");
  }

  private void refused(MemberCode answering, String reason) {
    assertThatThrownBy(() -> call(answering))
        .isInstanceOf(IOException.class)
        .hasStackTraceContaining(reason);
    assertThat(requests).hasValue(0);
  }

  private int call(MemberCode answering) throws Exception {
    var server =
        MutualTlsServer.on(0, tls(answering))
            .resource(
                "GET",
                "/x",
                (query, body) -> {
                  requests.incrementAndGet();
                  return new HttpReply(204, "text/plain", new byte[0]);
                })
            .start();
    try (server) {
      PeerTrust.Doors doors =
          (host, port, member) ->
              host.equals("localhost") && port == server.port() && member.equals(CALLED);
      var context = tls(HUB).context(pkix -> new PeerTrust(pkix, trust, trust, directory(), doors));
      var client = HttpClient.newBuilder().sslContext(context).build();
      var request = URI.create("https://localhost:" + server.port() + "/x");
      return client
          .send(HttpRequest.newBuilder(request).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  private MemberTls tls(MemberCode member) {
    return MemberTls.of(pki.key(member), pki.trustAnchors());
  }

  private X509Certificate certificate(MemberCode member) {
    return pki.key(member).certificate();
  }

  private SignerDirectory directory() {
    return shown ->
        Stream.of(CALLED, OTHER)
            .filter(member -> certificate(member).equals(shown))
            .findFirst()
            .map(member -> new Signer(member, shown));
  }
}
