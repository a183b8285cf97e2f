package vn.lienthong.connectors.security.certificate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;

/**
 * What an authority said, signed and verified, about one certificate.
 *
 * @param source how it said so
 * @param finding what it said
 * @param thisUpdate when
 * @param nextUpdate when it promised to say more; null where it promised nothing
 * @param detail reason and time of a revocation
 */
record Statement(
    RevocationSource source,
    Finding finding,
    Instant thisUpdate,
    @Nullable Instant nextUpdate,
    String detail) {

  /** Machines whose clocks differ a little must not refuse each other. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  enum Finding {
    GOOD,
    REVOKED,
    UNKNOWN
  }

  /** The last moment at which it counts. */
  Instant countsUntil(RevocationPolicy policy) {
    Instant oldest = thisUpdate.plus(policy.maximumAge());
    Instant promised = nextUpdate == null ? oldest : nextUpdate.plus(policy.grace());
    return promised.isBefore(oldest) ? promised : oldest;
  }

  boolean counts(RevocationPolicy policy, Instant now) {
    return !thisUpdate.isAfter(now.plus(CLOCK_SKEW)) && !now.isAfter(countsUntil(policy));
  }
}
