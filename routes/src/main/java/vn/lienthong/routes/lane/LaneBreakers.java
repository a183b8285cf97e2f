package vn.lienthong.routes.lane;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.function.Consumer;
import vn.lienthong.routes.registry.DeliverySettings;

/** Breakers as a member's settings want them: so many failures in a row open one. */
final class LaneBreakers {
  private LaneBreakers() {}

  /**
   * A breaker that is closed.
   *
   * @param opened hears for how long it stays open, each time it opens
   */
  static CircuitBreaker of(
      String name, DeliverySettings settings, Pauses pauses, Consumer<Duration> opened) {
    int failures = settings.breaker().failures();
    return CircuitBreaker.of(
        name,
        CircuitBreakerConfig.custom()
            .slidingWindow(failures, failures, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .failureRateThreshold(100)
            .permittedNumberOfCallsInHalfOpenState(1)
            .waitIntervalFunctionInOpenState(
                looks -> {
                  Duration pause =
                      pauses.after(
                          looks, settings.breaker().pause(), settings.breaker().longestPause());
                  opened.accept(pause);
                  return Math.max(1, pause.toMillis());
                })
            .build());
  }
}
