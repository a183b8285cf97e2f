package vn.lienthong.connectors.security.certificate;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Where the status of a certificate is asked: where the settings say, else where it says itself.
 */
final class StatusSources {
  private final TrustSettings settings;

  StatusSources(TrustSettings settings) {
    this.settings = settings;
  }

  List<URI> responders(Link link) {
    return settled(link.issuer())
        .map(IssuerSources::ocsp)
        .orElseGet(() -> StatusAddresses.responders(link.certificate()));
  }

  List<URI> lists(Link link) {
    return settled(link.issuer())
        .map(IssuerSources::crl)
        .orElseGet(() -> StatusAddresses.lists(link.certificate()));
  }

  private Optional<IssuerSources> settled(X509Certificate issuer) {
    return settings.sources().stream().filter(one -> one.issuer().equals(issuer)).findFirst();
  }
}
