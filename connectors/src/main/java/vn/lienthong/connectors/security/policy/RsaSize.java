package vn.lienthong.connectors.security.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From how many bits on an RSA key may sign, perhaps only for some time.
 *
 * @param minimumBits of the modulus
 * @param lastDay the last day of this size in Vietnam; null where no end is set
 */
public record RsaSize(int minimumBits, @Nullable LocalDate lastDay) {
  /** Whether its last day has passed. */
  public boolean endedBefore(Instant moment) {
    return Allowed.ended(lastDay, moment);
  }
}
