package vn.lienthong.connectors.security.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.api.CertificateVerdict.Status;
import vn.lienthong.connectors.security.certificate.Statement.Finding;

/** Whatever the clock does, forwards or back: what is kept never says more than the rules do. */
class VerdictTimeProperties {
  private static final Instant NOW = VerdictShape.NOW;
  private static final TestAuthority AUTHORITY = new TestAuthority(NOW);
  private static final Duration LIFE = Duration.ofHours(10);
  private static final X509Certificate MEMBER =
      AUTHORITY.member().valid(NOW, NOW.plus(LIFE)).make();

  @Property(tries = 500, seed = "109")
  void keptVerdict_isNeverGood_pastItsTimes(
      @ForAll @IntRange(max = 720) int thisUpdate,
      @ForAll @IntRange(max = 720) int length,
      @ForAll @IntRange(max = 120) int grace,
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -100, max = 800) Integer> moments)
      throws Exception {
    TestClock clock = new TestClock(NOW);
    TrustSettings settings =
        TestTrust.in(AUTHORITY, false).graceOf(Duration.ofMinutes(grace)).settings();
    StatusBook book = new StatusBook();
    StandingJudge judge = new StandingJudge(settings, book, clock);
    Instant from = NOW.plus(Duration.ofMinutes(thisUpdate));
    Instant next = from.plus(Duration.ofMinutes(length));
    book.keep(
        new Link(MEMBER, AUTHORITY.issuing().certificate()),
        new Statement(RevocationSource.OCSP, Finding.GOOD, from, next, ""));
    for (int minute : moments) {
      Instant at = NOW.plus(Duration.ofMinutes(minute));
      clock.set(at);
      CertificateVerdict verdict = judge.judge(MEMBER, CertificateUse.SIGNATURE);
      assertThat(verdict.status())
          .as("at minute " + minute)
          .isEqualTo(expected(at, from, next, grace));
    }
  }

  private static Status expected(Instant at, Instant from, Instant next, int grace) {
    if (at.isBefore(NOW)) {
      return Status.NOT_YET_VALID;
    }
    if (at.isAfter(NOW.plus(LIFE))) {
      return Status.EXPIRED;
    }
    boolean counts =
        !at.isBefore(from.minus(Statement.CLOCK_SKEW))
            && !at.isAfter(next.plus(Duration.ofMinutes(grace)));
    return counts ? Status.GOOD : Status.STATUS_UNKNOWN;
  }
}
