package vn.lienthong.connectors.security.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.api.CertificateCalendar.Ending;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.DirectoryEntry;

class ExpiryCalendarTest {
  private static final MemberCode MEMBER = new MemberCode("G15.HOTICH");

  private final TestAuthority authority = new TestAuthority(VerdictShape.NOW);
  private final TestClock clock = new TestClock(VerdictShape.NOW);

  @TempDir private Path folder;
  private CertificateTrust trust;
  private ExpiryCalendar calendar;

  @BeforeEach
  void open() {
    authority.responder(authority.saying(TestAuthority.GOOD));
    X509Certificate old = ending(Duration.ofDays(20));
    X509Certificate fresh = ending(Duration.ofDays(300));
    trust = TestTrust.in(authority, false).open(folder, clock);
    trust.watch(List.of(old, fresh));
    trust.refresh();
    var entry = new DirectoryEntry(MEMBER, "Hộ tịch", "Civil status", List.of(old, fresh));
    calendar = new ExpiryCalendar(trust, () -> List.of(entry), clock);
  }

  @AfterEach
  void close() {
    trust.close();
    authority.close();
  }

  @Test
  void certificateOfARollOver_isInTheCalendar_beforeTheNewOne() {
    assertThat(calendar.ending(60)).extracting(Ending::daysLeft).containsExactly(20L);
    assertThat(calendar.ending(60)).extracting(Ending::member).containsExactly(MEMBER);
    assertThat(calendar.ending(400)).hasSize(4);
    assertThat(calendar.ending(60).get(0).status()).isEqualTo("GOOD");
    assertThat(calendar.words()).hasSize(2);
  }

  @Test
  void warning_isGivenOnceAtEachStage_andEveryTimeAfterTheEnd() {
    try (var warnings = new ExpiryWarnings(calendar)) {
      assertThat(warnings.warn()).hasSize(1);
      clock.move(Duration.ofDays(1));
      assertThat(warnings.warn()).isEmpty();
      clock.move(Duration.ofDays(5));
      assertThat(warnings.warn()).extracting(Ending::daysLeft).containsExactly(14L);
      clock.move(Duration.ofDays(7));
      assertThat(warnings.warn()).extracting(Ending::daysLeft).containsExactly(7L);
      clock.move(Duration.ofDays(6));
      assertThat(warnings.warn()).extracting(Ending::daysLeft).containsExactly(1L);
      clock.move(Duration.ofDays(2));
      assertThat(warnings.warn()).hasSize(1);
      assertThat(warnings.warn()).hasSize(1);
    }
  }

  private X509Certificate ending(Duration after) {
    return authority
        .member()
        .responder(authority.url("/ocsp"))
        .valid(VerdictShape.NOW.minusSeconds(60), VerdictShape.NOW.plus(after))
        .make();
  }
}
