package vn.lienthong.connectors.security.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.CertificateVerdict.Status;

/** Whose officers may sign papers; the authority and its lists are real ones. */
class OfficerTrustTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final TestAuthority authority = new TestAuthority(NOW);
  private final X509Certificate officer = officer(NOW.minus(DAY.multipliedBy(30)), NOW.plus(DAY));

  @AfterEach
  void close() {
    authority.close();
  }

  @Test
  void officerOfATrustedAuthority_counts_alsoAfterTheCertificateHasEnded() throws Exception {
    assertThat(judged(officer, NOW.minus(DAY), NOW, authority.list(1))).isEqualTo(Status.GOOD);
    Instant later = NOW.plus(DAY.multipliedBy(2));
    OfficerTrust unlisted = trust();
    assertThat(unlisted.judge(officer, NOW, later).accepted()).isTrue();
  }

  @Test
  void certificateOutsideItsTimeAtSigning_isRefused() throws Exception {
    byte[] list = authority.list(1);
    Instant ended = NOW.minus(DAY.multipliedBy(2));
    X509Certificate old = officer(NOW.minus(DAY.multipliedBy(9)), ended);
    assertThat(judged(old, NOW, NOW, list)).isEqualTo(Status.EXPIRED);
    assertThat(judged(old, ended.minus(DAY), NOW, list)).isEqualTo(Status.GOOD);
    assertThat(judged(officer, NOW.minus(DAY.multipliedBy(40)), NOW, list))
        .isEqualTo(Status.NOT_YET_VALID);
    assertThat(judged(officer, NOW.plus(DAY), NOW, list)).isEqualTo(Status.NOT_YET_VALID);
  }

  @Test
  void revokedCertificate_isRefused_whateverTimeIsClaimed() throws Exception {
    byte[] list = authority.list(2, officer);
    assertThat(judged(officer, NOW, NOW, list)).isEqualTo(Status.REVOKED);
    assertThat(judged(officer, NOW.minus(DAY.multipliedBy(9)), NOW, list))
        .isEqualTo(Status.REVOKED);
  }

  @Test
  void certificateOfWhichNoListInTimeSaysAnything_isRefused() throws Exception {
    Instant later = NOW.plus(DAY.multipliedBy(2));
    assertThat(judged(officer, NOW, later, authority.list(1))).isEqualTo(Status.STATUS_UNKNOWN);
    try (TestAuthority other = new TestAuthority(NOW)) {
      assertThat(judged(officer, NOW, NOW, other.list(1))).isEqualTo(Status.STATUS_UNKNOWN);
    }
  }

  @Test
  void strangersAndAuthoritiesThemselves_areRefused() throws Exception {
    try (TestAuthority other = new TestAuthority(NOW)) {
      X509Certificate stranger = other.member().make();
      assertThat(trust().judge(stranger, NOW, NOW).status()).isEqualTo(Status.CHAIN_INVALID);
    }
    X509Certificate issuing = authority.issuing().certificate();
    assertThat(trust().judge(issuing, NOW, NOW).status()).isEqualTo(Status.USAGE_WRONG);
    X509Certificate encrypts =
        TestCertificate.of(
                authority.issuing(), "Officer", TestAuthority.MEMBER_KEYS.getPublic(), NOW)
            .usage(KeyUsage.keyEncipherment)
            .make();
    assertThat(trust().judge(encrypts, NOW, NOW).status()).isEqualTo(Status.USAGE_WRONG);
    OfficerTrust nobody = new OfficerTrust(List.of(), List.of(), List.of());
    assertThat(nobody.judge(officer, NOW, NOW).status()).isEqualTo(Status.CHAIN_INVALID);
  }

  private Status judged(X509Certificate certificate, Instant signedAt, Instant now, byte[] list) {
    return trust(list).judge(certificate, signedAt, now).status();
  }

  private OfficerTrust trust(byte[]... lists) {
    return new OfficerTrust(
        List.of(authority.root().certificate()),
        List.of(authority.issuing().certificate()),
        List.of(lists));
  }

  private X509Certificate officer(Instant from, Instant until) {
    return authority.member().valid(from, until).make();
  }
}
