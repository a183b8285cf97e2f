package vn.lienthong.connectors.security.certificate;

import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import vn.lienthong.connectors.api.CertificateCalendar.Ending;
import vn.lienthong.connectors.api.CertificateCalendar.Word;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.ComponentHealth;

/**
 * Whether members could accept the hub's own signature, and how fresh what it knows of theirs is.
 */
public final class CertificatesHealth implements ComponentHealth {
  private final CertificateTrust trust;
  private final ExpiryCalendar calendar;
  private final X509Certificate hub;

  /**
   * Reports of these.
   *
   * @param hub the hub's own certificate
   */
  public CertificatesHealth(CertificateTrust trust, ExpiryCalendar calendar, X509Certificate hub) {
    this.trust = trust;
    this.calendar = calendar;
    this.hub = hub;
  }

  @Override
  public String name() {
    return "certificates";
  }

  @Override
  public String check() {
    CertificateVerdict own = trust.judge(hub, CertificateUse.SIGNATURE);
    if (!own.accepted()) {
      throw new IllegalStateException(
          "the hub's own certificate: " + own.status() + ", " + own.detail());
    }
    List<Ending> all = calendar.all();
    long notGood =
        all.stream().filter(one -> !one.status().isEmpty() && !one.status().equals("GOOD")).count();
    String next =
        all.stream()
            .min(Comparator.comparing(Ending::notAfter))
            .map(one -> one.notAfter() + " (" + one.daysLeft() + " days)")
            .orElse("none");
    String oldest =
        calendar.words().stream()
            .findFirst()
            .map(Word::thisUpdate)
            .map(Object::toString)
            .orElse("none");
    return "%d certificates, next end %s; not known as good: %d; oldest word of an authority %s"
        .formatted(all.size(), next, notGood, oldest);
  }
}
