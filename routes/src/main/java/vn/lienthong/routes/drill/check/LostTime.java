package vn.lienthong.routes.drill.check;

import java.time.Instant;

/**
 * The time that a hub says it has lost, since it was put back to an earlier point.
 *
 * @param from the point it was put back to
 * @param until when that was done
 */
public record LostTime(Instant from, Instant until) {
  /** Of a hub that was never put back. */
  public static final LostTime NONE = new LostTime(Instant.MAX, Instant.MIN);

  /** Whether a moment lies in it. */
  public boolean holds(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(until);
  }
}
