package vn.lienthong.routes.registry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a member is delivered to: the hub's defaults, or what its file says in their place.
 *
 * @param consumers at most so many deliveries to it at once, on each node
 * @param perSecond at most so many deliveries a second, on each node; null for as many as it takes
 * @param burst so many may come together after a pause; null for as many as in one second
 * @param timeout how long it may take to answer
 * @param breaker when the hub stops delivering and only looks whether it is back
 * @param retry how one that failed is tried again
 * @param window at most so many of its hand-overs wait in the broker, the others in the database
 * @param backlog at most so many may wait for it altogether, before the doors take no more for it
 */
public record DeliverySettings(
    int consumers,
    @Nullable Integer perSecond,
    @Nullable Integer burst,
    Duration timeout,
    Breaker breaker,
    Retry retry,
    int window,
    long backlog) {
  /** How long opening a connection may take. */
  public static final Duration CONNECT = Duration.ofSeconds(2);

  private static final Duration MARGIN = Duration.ofSeconds(10);

  /**
   * When the hub stops delivering.
   *
   * @param failures after so many in a row, of different messages
   * @param pause before it looks for the first time whether the member is back; doubles from look
   *     to look
   * @param longestPause the longest of these pauses
   */
  public record Breaker(int failures, Duration pause, Duration longestPause) {}

  /**
   * How one that failed is tried again.
   *
   * @param first pause after the first failure; doubles from failure to failure
   * @param longest the longest of these pauses
   * @param parkAfter how old it may become before an operator has to decide
   * @param attempts after so many failures of its own, too
   */
  public record Retry(Duration first, Duration longest, Duration parkAfter, int attempts) {}

  /**
   * How long a claim holds: longer than the longest delivery, so that no two nodes ever hold one. A
   * delivery asks the member and then sends; each of the two opens a connection, waits for the
   * answer's head and, as long again, for its body.
   */
  public Duration claimLease() {
    return CONNECT.plus(timeout.multipliedBy(2)).multipliedBy(2).plus(MARGIN);
  }

  /**
   * How long an entry of the broker may wait for its turn while the member is as slow as it may.
   */
  public Duration queueLease() {
    int turns = (window + consumers - 1) / consumers + 1;
    int slowed = perSecond == null ? 0 : window / perSecond;
    return timeout.multipliedBy(2L * turns).plusSeconds(slowed).plusMinutes(1);
  }
}
