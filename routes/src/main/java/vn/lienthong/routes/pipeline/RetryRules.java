package vn.lienthong.routes.pipeline;

import java.time.Duration;
import vn.lienthong.connectors.evidence.ClaimedHandOver;
import vn.lienthong.routes.registry.Member;

/** When a delivery is tried again, and when nobody tries any more. */
public final class RetryRules {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 6;

  private final int failures;
  private final Duration age;

  /**
   * Parks a delivery.
   *
   * @param failures after so many that were its own
   * @param age when it is so old and fails again
   */
  public RetryRules(int failures, Duration age) {
    this.failures = failures;
    this.age = age;
  }

  Duration pause(Member member, ClaimedHandOver claimed) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(claimed.attempts(), MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  boolean isOver(Member member, ClaimedHandOver claimed, boolean ownFailure) {
    int failed = claimed.failures() + (ownFailure ? 1 : 0);
    return failed >= failures || claimed.age().compareTo(age) >= 0;
  }
}
