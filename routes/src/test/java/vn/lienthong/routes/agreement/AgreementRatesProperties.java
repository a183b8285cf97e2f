package vn.lienthong.routes.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.SignatureLevel;
import vn.lienthong.qcvn109.identifier.MemberCode;

class AgreementRatesProperties {
  private static final MemberCode CONSUMER = new MemberCode("H01.A");

  @Property(tries = 200)
  void spending_neverExceedsBurstAndRate_howeverItComes(
      @ForAll @IntRange(min = 1, max = 50) int perSecond,
      @ForAll @IntRange(min = 1, max = 100) int burst,
      @ForAll @Size(min = 1, max = 200) List<@IntRange(max = 400) Integer> pauses) {
    AtomicLong nanos = new AtomicLong();
    AgreementRates rates = new AgreementRates(clock(nanos));
    Agreement agreement = agreement(new Agreement.Rate(perSecond, burst), null);
    long spent = 0;
    for (int pause : pauses) {
      nanos.addAndGet(Duration.ofMillis(pause).toNanos());
      spent += rates.spend(agreement, CONSUMER).isEmpty() ? 1 : 0;
      double most = burst + perSecond * (nanos.get() / 1e9);
      assertThat((double) spent).isLessThanOrEqualTo(most);
    }
  }

  @Property(tries = 100)
  void waitingAsTold_isEnough(
      @ForAll @IntRange(min = 1, max = 50) int perSecond,
      @ForAll @IntRange(min = 1, max = 20) int burst) {
    AtomicLong nanos = new AtomicLong();
    AgreementRates rates = new AgreementRates(clock(nanos));
    Agreement agreement = agreement(new Agreement.Rate(perSecond, burst), null);
    Optional<Duration> wait = Optional.empty();
    while (wait.isEmpty()) {
      wait = rates.spend(agreement, CONSUMER);
    }
    nanos.addAndGet(wait.get().toNanos());
    assertThat(rates.spend(agreement, CONSUMER)).isEmpty();
    assertThat(rates.spend(agreement, new MemberCode("H01.B"))).isEmpty();
  }

  private static TimeMeter clock(AtomicLong nanos) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return nanos.get();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }

  static Agreement agreement(Agreement.@Nullable Rate rate, @Nullable Long quotaPerDay) {
    return new Agreement(
        "TT-" + rate + quotaPerDay,
        "1",
        CONSUMER,
        new MemberCode("G01.B"),
        "S",
        "1.0",
        "(mẫu)",
        LocalDate.of(2026, 1, 1),
        null,
        true,
        false,
        List.of(),
        SignatureLevel.XMLDSIG,
        null,
        rate,
        quotaPerDay,
        QuestionRules.DEFAULT,
        null);
  }
}
