package vn.lienthong.connectors.security.certificate;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CertificateCalendar;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.DirectoryEntry;

/** The calendar of an installation: its members' certificates and its authorities'. */
public final class ExpiryCalendar implements CertificateCalendar {
  private final CertificateTrust trust;
  private final Supplier<List<DirectoryEntry>> members;
  private final Clock clock;

  /**
   * Looks at these.
   *
   * @param members the present directory; asked anew each time, since it changes
   */
  public ExpiryCalendar(
      CertificateTrust trust, Supplier<List<DirectoryEntry>> members, Clock clock) {
    this.trust = trust;
    this.members = members;
    this.clock = clock;
  }

  @Override
  public List<Ending> ending(int days) {
    return all().stream()
        .filter(one -> one.daysLeft() < days)
        .sorted(Comparator.comparing(Ending::notAfter))
        .toList();
  }

  @Override
  public List<Word> words() {
    return trust.words().stream().sorted(Comparator.comparing(Word::thisUpdate)).toList();
  }

  List<Ending> all() {
    List<Ending> all = new ArrayList<>();
    for (DirectoryEntry member : members.get()) {
      for (X509Certificate certificate : member.certificates()) {
        String status = trust.judge(certificate, CertificateUse.SIGNATURE).status().name();
        all.add(ending(member.code(), "member", certificate, status));
      }
    }
    TrustSettings settings = trust.settings();
    settings.roots().forEach(one -> all.add(ending(null, "root", one, "")));
    settings.intermediates().forEach(one -> all.add(ending(null, "intermediate", one, "")));
    for (X509Certificate authority : settings.timeStampAuthorities()) {
      String status = trust.judge(authority, CertificateUse.TIME_STAMP).status().name();
      all.add(ending(null, "time-stamp", authority, status));
    }
    return all;
  }

  private Ending ending(
      @Nullable MemberCode member, String use, X509Certificate certificate, String status) {
    Instant notAfter = certificate.getNotAfter().toInstant();
    long days = Math.floorDiv(Duration.between(clock.instant(), notAfter).toSeconds(), 86_400L);
    return new Ending(member, use, Certificates.fingerprint(certificate), notAfter, days, status);
  }
}
