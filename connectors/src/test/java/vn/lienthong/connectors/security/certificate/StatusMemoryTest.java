package vn.lienthong.connectors.security.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict.Status;

/** What is remembered of an authority's word, where, and for how long. */
class StatusMemoryTest {
  private final TestAuthority authority = new TestAuthority(VerdictShape.NOW);
  private final TestClock clock = new TestClock(VerdictShape.NOW);
  private final X509Certificate member = authority.withOcsp();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    authority.close();
  }

  @Test
  void restartBesideADeadResponder_stillKnows() {
    authority.responder(authority.saying(TestAuthority.GOOD));
    assertThat(afterRefresh()).isEqualTo(Status.GOOD);
    authority.responder(question -> null);
    assertThat(afterRefresh()).isEqualTo(Status.GOOD);
  }

  @Test
  void restartBesideADeadResponder_stillKnowsARevocation_longAfterwards() {
    authority.responder(authority.saying(TestAuthority.revoked(VerdictShape.NOW)));
    assertThat(afterRefresh()).isEqualTo(Status.REVOKED);
    authority.responder(question -> null);
    clock.move(Duration.ofDays(60));
    assertThat(afterRefresh()).isEqualTo(Status.REVOKED);
  }

  @Test
  void changedFile_isNotBelieved() throws Exception {
    authority.responder(authority.saying(TestAuthority.GOOD));
    afterRefresh();
    authority.responder(question -> null);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[60] ^= 1; // in what is signed
        Files.write(file, bytes);
      }
    }
    assertThat(afterRefresh()).isEqualTo(Status.STATUS_UNKNOWN);
  }

  @Test
  void certificateNoLongerWatched_leavesNothingOnDisk() throws Exception {
    authority.responder(authority.saying(TestAuthority.GOOD));
    try (var trust = open()) {
      trust.watch(List.of(member));
      trust.refresh();
      assertThat(files()).isEqualTo(1);
      trust.watch(List.of());
      assertThat(files()).isZero();
      assertThat(status(trust)).isEqualTo(Status.STATUS_UNKNOWN);
    }
  }

  @Test
  void grace_prolongsAWord_andEndsIt() {
    authority.responder(authority.saying(TestAuthority.GOOD));
    var settings = TestTrust.in(authority, false).graceOf(Duration.ofHours(1));
    try (var trust = settings.open(folder, clock)) {
      trust.watch(List.of(member));
      trust.refresh();
      clock.move(Duration.ofHours(25));
      assertThat(status(trust)).isEqualTo(Status.GOOD);
      clock.move(Duration.ofMillis(1));
      assertThat(status(trust)).isEqualTo(Status.STATUS_UNKNOWN);
    }
  }

  @Test
  void stapledAnswer_countsAsAnAskedOne_andOnlyIfSigned() throws Exception {
    try (var trust = open()) {
      trust.watch(List.of(member));
      trust.stapled(member, authority.answerAbout(authority.withOcsp(), TestAuthority.GOOD));
      assertThat(status(trust)).isEqualTo(Status.STATUS_UNKNOWN);
      trust.stapled(member, authority.answerAbout(member, TestAuthority.GOOD));
      assertThat(status(trust)).isEqualTo(Status.GOOD);
      assertThat(authority.requests()).isZero();
    }
  }

  @Test
  void expiredMeanwhile_isNoLongerGood() {
    authority.responder(authority.saying(TestAuthority.GOOD));
    X509Certificate shortLived =
        authority
            .member()
            .responder(authority.url("/ocsp"))
            .valid(VerdictShape.NOW, VerdictShape.NOW.plusSeconds(60))
            .make();
    try (var trust = open()) {
      trust.watch(List.of(shortLived));
      trust.refresh();
      assertThat(trust.judge(shortLived, CertificateUse.SIGNATURE).status()).isEqualTo(Status.GOOD);
      clock.move(Duration.ofSeconds(61));
      assertThat(trust.judge(shortLived, CertificateUse.SIGNATURE).status())
          .isEqualTo(Status.EXPIRED);
    }
  }

  /** Each call is a start of its own on the same folder. */
  private Status afterRefresh() {
    try (var trust = open()) {
      trust.watch(List.of(member));
      trust.refresh();
      return status(trust);
    }
  }

  private CertificateTrust open() {
    return TestTrust.in(authority, false).open(folder, clock);
  }

  private Status status(CertificateTrust trust) {
    return trust.judge(member, CertificateUse.SIGNATURE).status();
  }

  private long files() throws Exception {
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }
}
