package vn.lienthong.connectors.security.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** Until when a finding holds by itself: the nearest moment at which a time rule turns. */
final class Horizon {
  private final Instant now;
  private Instant last = Instant.MAX;

  Horizon(Instant now) {
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /** The last moment at which the finding holds. */
  Instant last() {
    return last;
  }

  void include(X509Certificate certificate) {
    begins(certificate.getNotBefore().toInstant());
    ends(certificate.getNotAfter().toInstant());
  }

  /** Something is true from this moment on. */
  void begins(Instant first) {
    if (first.isAfter(now) && first.isBefore(last)) {
      last = first.minusNanos(1);
    }
  }

  /** Something is true up to and including this moment. */
  void ends(Instant end) {
    if (!end.isBefore(now) && end.isBefore(last)) {
      last = end;
    }
  }
}
