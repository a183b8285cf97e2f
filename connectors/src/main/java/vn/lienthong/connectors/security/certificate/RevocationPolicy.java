package vn.lienthong.connectors.security.certificate;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;

/**
 * What must be known about the revocation of a certificate before it is used.
 *
 * @param unknownAccepted whether a certificate whose status is unknown is accepted, marked; else it
 *     is refused
 * @param wholePath whether the intermediates' status counts too, or the certificate's alone
 * @param order whose word counts first; a source that is not named is not believed to say good,
 *     while a revocation is believed from any
 * @param maximumAge how old a word may be, whatever its own time limit
 * @param grace for how long a word counts after the time at which its next one was promised
 */
public record RevocationPolicy(
    boolean unknownAccepted,
    boolean wholePath,
    List<RevocationSource> order,
    Duration maximumAge,
    Duration grace) {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException where a rule cannot be kept; the message names it
   */
  public RevocationPolicy {
    order = List.copyOf(order);
    if (order.isEmpty()
        || order.contains(RevocationSource.NONE)
        || Set.copyOf(order).size() != order.size()) {
      throw new IllegalArgumentException("order: ocsp, crl, or both");
    }
    if (maximumAge.isNegative() || maximumAge.isZero()) {
      throw new IllegalArgumentException("maximumAge: more than nothing");
    }
    if (grace.isNegative()) {
      throw new IllegalArgumentException("grace: nothing or more");
    }
  }
}
