package vn.lienthong.connectors.security.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * One thing that a policy allows, perhaps only for some time.
 *
 * @param name an algorithm's URI, or a curve's JCA name
 * @param lastDay the last day of its use in Vietnam; null where no end is set
 */
public record Allowed(String name, @Nullable LocalDate lastDay) {

  /** Whether its last day has passed. */
  public boolean endedBefore(Instant moment) {
    return ended(lastDay, moment);
  }

  static boolean ended(@Nullable LocalDate lastDay, Instant moment) {
    return lastDay != null && moment.atZone(VietnamTime.ZONE).toLocalDate().isAfter(lastDay);
  }
}
