package vn.lienthong.connectors.security.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict.Status;

/** New certificates and new settings, while trust is at work. */
class TrustReplaceTest {
  private final TestAuthority authority = new TestAuthority(VerdictShape.NOW);
  private final TestClock clock = new TestClock(VerdictShape.NOW);

  @TempDir private Path folder;

  @AfterEach
  void close() {
    authority.close();
  }

  @Test
  void newCertificate_isKnownAtOnce_byAListInAFile() throws Exception {
    Path file = folder.resolve("issuing.crl");
    Files.write(file, authority.list(1));
    var issuing = authority.issuing().certificate();
    var strict =
        TestTrust.in(authority, false)
            .from(new IssuerSources(issuing, List.of(), List.of(file.toUri())));
    X509Certificate member = authority.member().make();
    try (var trust = strict.open(folder.resolve("trust"), clock)) {
      assertThat(status(trust, member)).isEqualTo(Status.STATUS_UNKNOWN);
      trust.watch(List.of(member));
      assertThat(status(trust, member)).isEqualTo(Status.GOOD);
    }
  }

  @Test
  void newCertificate_isKnownBeforeItIsUsed_byItsResponder_andTheOthersStay() {
    authority.responder(authority.saying(TestAuthority.GOOD));
    X509Certificate before = authority.withOcsp();
    X509Certificate renewed = authority.withOcsp();
    try (var trust = strict().open(folder, clock)) {
      trust.watch(List.of(before));
      trust.refresh();
      trust.prepare(List.of(renewed));
      assertThat(status(trust, renewed)).isEqualTo(Status.GOOD);
      assertThat(status(trust, before)).isEqualTo(Status.GOOD);
      assertThat(authority.requests()).isEqualTo(2);
    }
  }

  @Test
  void slowResponder_doesNotHoldTheOthersLongerThanOneQuestion() {
    X509Certificate slow = authority.member().responder(authority.url("/drip")).make();
    try (var trust = strict().impatient().open(folder, clock)) {
      long start = System.nanoTime();
      trust.prepare(List.of(slow));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(status(trust, slow)).isEqualTo(Status.STATUS_UNKNOWN);
    }
  }

  @Test
  void otherRoots_areInForceAtOnce_andBackAgain() {
    authority.responder(authority.saying(TestAuthority.GOOD));
    X509Certificate member = authority.withOcsp();
    try (var other = new TestAuthority(VerdictShape.NOW);
        var trust = strict().open(folder, clock)) {
      trust.watch(List.of(member));
      trust.refresh();
      trust.replace(TestTrust.in(other, false).settings());
      assertThat(status(trust, member)).isEqualTo(Status.CHAIN_INVALID);
      trust.replace(strict().settings());
      assertThat(status(trust, member)).isEqualTo(Status.GOOD);
    }
  }

  @Test
  void revocation_staysKnown_underOtherSettings_besideADeadResponder() {
    authority.responder(authority.saying(TestAuthority.revoked(VerdictShape.NOW)));
    X509Certificate member = authority.withOcsp();
    try (var trust = strict().open(folder, clock)) {
      trust.watch(List.of(member));
      trust.refresh();
      authority.responder(question -> null);
      trust.replace(TestTrust.in(authority, true).settings());
      assertThat(status(trust, member)).isEqualTo(Status.REVOKED);
    }
  }

  @Test
  void configuredAuthorityForTimeStamps_isWatched_thoughNobodyRegisteredIt() {
    authority.responder(authority.saying(TestAuthority.GOOD));
    X509Certificate stamps =
        TestCertificate.of(
                authority.issuing(),
                "Time",
                TestAuthority.MEMBER_KEYS.getPublic(),
                VerdictShape.NOW)
            .usage(KeyUsage.digitalSignature)
            .purposes(true, KeyPurposeId.id_kp_timeStamping)
            .responder(authority.url("/ocsp"))
            .make();
    var settings = strict().settings().alsoWatching(List.of(stamps));
    try (var trust = CertificateTrust.open(settings, folder, clock)) {
      trust.watch(List.of());
      trust.refresh();
      assertThat(trust.judge(stamps, CertificateUse.TIME_STAMP).status()).isEqualTo(Status.GOOD);
    }
  }

  private TestTrust strict() {
    return TestTrust.in(authority, false);
  }

  private static Status status(CertificateTrust trust, X509Certificate certificate) {
    return trust.judge(certificate, CertificateUse.SIGNATURE).status();
  }
}
