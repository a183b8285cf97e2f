package vn.lienthong.routes.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_FAILED;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_UNREACHABLE;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.registry.DeliverySettings;

/** When a member fails, and when only a message does. */
class LaneTest {
  private static final MemberCode MEMBER = new MemberCode("G99.LANE");
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final AtomicInteger changes = new AtomicInteger();
  private final Lane lane = lane(null);

  @Test
  void failuresOfDifferentMessages_closeTheLane_andCountAgainstNoMessage() throws Exception {
    assertThat(pass(1)).isTrue();
    for (int id = 2; id <= 4; id++) {
      boolean own = fail(id, RECEIVER_FAILED);
      assertThat(own).as("the first to fail may still be alone").isEqualTo(id == 2);
    }
    assertThat(lane.isOpen()).isFalse();
    assertThat(lane.begin()).isFalse();
    assertThat(changes).hasValue(1);
    assertThat(lane.state().closedSince()).isNotNull();
    assertThat(lane.state().lastFault()).contains("LT-", "[");
  }

  @Test
  void failuresOfOneMessage_areItsOwn_whileOthersPass_andNeverCloseTheLane() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(pass(100 + i)).isTrue();
      assertThat(fail(7, RECEIVER_FAILED)).isTrue();
      assertThat(fail(7, RECEIVER_FAILED)).isTrue();
    }
    assertThat(lane.isOpen()).isTrue();
  }

  @Test
  void failuresOfOneMessage_areNotItsOwn_beforeAnyHasPassed() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(fail(7, RECEIVER_FAILED)).isFalse();
    }
    assertThat(lane.isOpen()).isTrue();
  }

  @Test
  void unreachableMember_closesTheLane_evenByOneMessage() throws Exception {
    pass(1);
    for (int i = 0; i < 3; i++) {
      assertThat(fail(7, RECEIVER_UNREACHABLE)).isFalse();
    }
    assertThat(lane.isOpen()).isFalse();
  }

  @Test
  void closedLane_letsOneThrough_afterAPauseThatGrows_andOpensWithItsSuccess() throws Exception {
    for (int id = 1; id <= 3; id++) {
      fail(id, RECEIVER_UNREACHABLE);
    }
    assertThat(lane.isLookDue()).isFalse();
    await().until(lane::isLookDue);
    await().until(lane::begin);
    assertThat(lane.begin()).isFalse();
    lane.failed(1, HubFault.of(RECEIVER_UNREACHABLE, null, "still"));
    assertThat(lane.isOpen()).isFalse();

    await().until(lane::begin);
    lane.passed();
    assertThat(lane.isOpen()).isTrue();
    assertThat(lane.state().closedSince()).isNull();
  }

  @Test
  void deliveryThatSaysNothingOfTheMember_keepsNoPlace() throws Exception {
    for (int id = 1; id <= 3; id++) {
      fail(id, RECEIVER_UNREACHABLE);
    }
    await().until(lane::begin);
    lane.left();
    await().until(lane::begin);
  }

  @Test
  void rate_waitsAndFailsNothing() throws Exception {
    Lane slow = lane(100);
    long started = System.nanoTime();
    for (int i = 0; i < 130; i++) {
      assertThat(slow.begin()).isTrue();
      slow.passed();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(250));
  }

  @Test
  void pauses_doubleUpToTheLongest_halfOfEachByChance() {
    Pauses pauses = new Pauses(new Random(7)::nextDouble);
    Duration first = Duration.ofSeconds(1);
    Duration longest = Duration.ofMinutes(1);
    long[] whole = {1, 1, 2, 4, 8, 16, 32, 60, 60};
    for (int failure = 0; failure < whole.length; failure++) {
      assertThat(pauses.after(failure, first, longest))
          .isBetween(Duration.ofMillis(whole[failure] * 500), Duration.ofSeconds(whole[failure]));
    }
    assertThat(pauses.after(Integer.MAX_VALUE, first, longest)).isLessThanOrEqualTo(longest);
  }

  private boolean pass(long id) throws InterruptedException {
    assertThat(id).isPositive();
    boolean begun = lane.begin();
    lane.passed();
    return begun;
  }

  private boolean fail(long id, HubErrorCode code) throws InterruptedException {
    assertThat(lane.begin()).isTrue();
    return lane.failed(id, HubFault.of(code, null, "for a test"));
  }

  private Lane lane(@Nullable Integer perSecond) {
    var settings =
        new DeliverySettings(
            4,
            perSecond,
            null,
            Duration.ofSeconds(1),
            new DeliverySettings.Breaker(3, PAUSE, PAUSE.multipliedBy(4)),
            new DeliverySettings.Retry(PAUSE, PAUSE, Duration.ofDays(1), 3),
            8,
            100);
    return new Lane(MEMBER, settings, new Pauses(() -> 1), changes::incrementAndGet);
  }
}
