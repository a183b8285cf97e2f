package vn.lienthong.monitoring.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
  private final MovingClock clock = new MovingClock();
  private final LoginThrottle throttle = new LoginThrottle(clock);

  @Test
  void account_staysOpen_beforeTheLimit() {
    fail("lan", LoginThrottle.ALLOWED - 1);

    assertThat(throttle.closed("lan")).isFalse();
  }

  @Test
  void account_closes_atTheLimit_othersStayOpen() {
    fail("lan", LoginThrottle.ALLOWED);

    assertThat(throttle.closed("lan")).isTrue();
    assertThat(throttle.closed("minh")).isFalse();
  }

  @Test
  void account_opensAfterThePause_andClosesAtTheNextWrongPassword() {
    fail("lan", LoginThrottle.ALLOWED);
    clock.now = clock.now.plus(LoginThrottle.PAUSE);
    assertThat(throttle.closed("lan")).isFalse();

    throttle.failed("lan");
    assertThat(throttle.closed("lan")).isTrue();
  }

  @Test
  void count_beginsAnew_afterALogin() {
    fail("lan", LoginThrottle.ALLOWED - 1);
    throttle.succeeded("lan");
    fail("lan", LoginThrottle.ALLOWED - 1);

    assertThat(throttle.closed("lan")).isFalse();
  }

  private void fail(String operator, int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed(operator);
      clock.now = clock.now.plus(Duration.ofSeconds(1));
    }
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
