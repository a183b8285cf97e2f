package vn.lienthong.routes.registry;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.registry.DeliverySettings.Breaker;
import vn.lienthong.routes.registry.DeliverySettings.Retry;

/** What one member's file says in place of the hub's {@link DeliverySettings}; null for nothing. */
public record DeliveryOverrides(
    @Nullable Integer consumers,
    @Nullable Integer perSecond,
    @Nullable Integer burst,
    @Nullable Duration timeout,
    @Nullable Integer failures,
    @Nullable Duration pause,
    @Nullable Duration longestPause,
    @Nullable Duration first,
    @Nullable Duration longest,
    @Nullable Duration parkAfter,
    @Nullable Integer attempts,
    @Nullable Integer window,
    @Nullable Integer backlog) {
  /** A file that says nothing of it. */
  public static final DeliveryOverrides NONE =
      new DeliveryOverrides(
          null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** The settings that follow; a longest pause is never shorter than the first. */
  public DeliverySettings over(DeliverySettings hub) {
    Duration breakerPause = or(pause, hub.breaker().pause());
    Duration retryFirst = or(first, hub.retry().first());
    return new DeliverySettings(
        or(consumers, hub.consumers()),
        perSecond == null ? hub.perSecond() : perSecond,
        burst == null ? hub.burst() : burst,
        or(timeout, hub.timeout()),
        new Breaker(
            or(failures, hub.breaker().failures()),
            breakerPause,
            longer(breakerPause, or(longestPause, hub.breaker().longestPause()))),
        new Retry(
            retryFirst,
            longer(retryFirst, or(longest, hub.retry().longest())),
            or(parkAfter, hub.retry().parkAfter()),
            or(attempts, hub.retry().attempts())),
        or(window, hub.window()),
        backlog == null ? hub.backlog() : backlog);
  }

  private static <T> T or(@Nullable T given, T otherwise) {
    return Objects.requireNonNullElse(given, otherwise);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
