package vn.lienthong.connectors.security.certificate;

import static vn.lienthong.connectors.api.CertificateVerdict.Status.CHAIN_INVALID;
import static vn.lienthong.connectors.api.CertificateVerdict.Status.NOT_YET_VALID;
import static vn.lienthong.connectors.api.CertificateVerdict.Status.REVOKED;
import static vn.lienthong.connectors.api.CertificateVerdict.Status.STATUS_UNKNOWN;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;
import vn.lienthong.connectors.api.CertificateVerdict.Status;

/**
 * Whose officers may sign electronic papers: the authorities of their certificates, and what these
 * say of revoked ones. Apart from the trust in members' systems, whose authorities may be others.
 */
public final class OfficerTrust {
  private final List<X509Certificate> roots;
  private final List<X509Certificate> intermediates;
  private final List<byte[]> lists;

  /**
   * Trusts these.
   *
   * @param roots at which every path ends; an empty list trusts nobody
   * @param intermediates that may stand between
   * @param lists revocation lists as their authorities published them, binary or PEM; where there
   *     are any, a certificate of which none of them can say anything is refused
   */
  public OfficerTrust(
      List<X509Certificate> roots, List<X509Certificate> intermediates, List<byte[]> lists) {
    this.roots = List.copyOf(roots);
    this.intermediates = List.copyOf(intermediates);
    this.lists = List.copyOf(lists);
  }

  /** The roots and the authorities between. */
  public List<X509Certificate> authorities() {
    return Stream.concat(roots.stream(), intermediates.stream()).toList();
  }

  /**
   * Whether a signature counts that somebody shows now. Its time is only claimed: who can sign with
   * a stolen key can also claim a time, so a certificate that is revoked by now counts no more.
   *
   * @param signedAt the claimed time, at which the certificate must have been in its own
   */
  public CertificateVerdict judge(X509Certificate certificate, Instant signedAt, Instant now) {
    if (signedAt.isAfter(now.plus(Statement.CLOCK_SKEW))) {
      return verdict(NOT_YET_VALID, "the claimed time of signing is still to come");
    }
    try {
      CertificateUsage.require(certificate, CertificateUse.SIGNATURE);
    } catch (CertificateRefusedException e) {
      return verdict(Status.USAGE_WRONG, String.valueOf(e.getMessage()));
    }
    if (!SoundAlgorithms.of(certificate)) {
      return verdict(CHAIN_INVALID, "a weak key or signature algorithm");
    }
    CertificateVerdict then =
        new AnchoredJudge(Set.copyOf(roots), intermediates, signedAt)
            .judge(certificate, CertificateUse.SIGNATURE);
    return then.accepted() && !lists.isEmpty() ? listed(certificate, now) : then;
  }

  private CertificateVerdict listed(X509Certificate certificate, Instant now) {
    CertificateVerdict unknown = verdict(STATUS_UNKNOWN, "no list says anything about it");
    for (byte[] list : lists) {
      Optional<RevocationList> read = ofIssuer(list, certificate, now);
      Optional<Statement> said = read.flatMap(one -> one.about(certificate));
      if (said.isPresent() && said.get().finding() == Statement.Finding.REVOKED) {
        return verdict(REVOKED, said.get());
      }
      if (said.isPresent()) {
        @Nullable Instant until = said.get().nextUpdate();
        unknown =
            until != null && now.isAfter(until)
                ? verdict(STATUS_UNKNOWN, "the list is out of date since " + until)
                : verdict(Status.GOOD, said.get());
      }
    }
    return unknown;
  }

  private Optional<RevocationList> ofIssuer(byte[] list, X509Certificate certificate, Instant now) {
    return Stream.concat(intermediates.stream(), roots.stream())
        .filter(
            authority ->
                authority.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
        .flatMap(authority -> read(list, authority, now).stream())
        .findFirst();
  }

  private static Optional<RevocationList> read(byte[] list, X509Certificate issuer, Instant now) {
    try {
      return Optional.of(RevocationList.read(list, issuer, now));
    } catch (StatusRefusedException notItsOwn) {
      return Optional.empty();
    }
  }

  private static CertificateVerdict verdict(Status status, Statement said) {
    return new CertificateVerdict(status, said.source(), said.thisUpdate(), said.detail());
  }

  private static CertificateVerdict verdict(Status status, String detail) {
    return new CertificateVerdict(status, RevocationSource.NONE, null, detail);
  }
}
