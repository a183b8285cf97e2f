package vn.lienthong.connectors.security.certificate;

import java.time.Instant;
import vn.lienthong.connectors.api.CertificateVerdict;

/**
 * A verdict worked out once, and how long it holds.
 *
 * @param verdict the verdict
 * @param edition of what was known about revocations
 * @param first when it was worked out
 * @param last the last moment at which no time rule has turned
 */
record Standing(CertificateVerdict verdict, long edition, Instant first, Instant last) {
  boolean holds(long currentEdition, Instant now) {
    return edition == currentEdition && !now.isBefore(first) && !now.isAfter(last);
  }
}
