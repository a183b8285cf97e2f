package vn.lienthong.connectors.security.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Paths that were found, as long as no certificate that could be on one begins or ends. */
final class KnownPaths {
  private static final int KEPT = 10_000;

  private final TrustSettings settings;
  private final CertificatePaths paths;
  private final Map<X509Certificate, Known> known = new ConcurrentHashMap<>();

  private record Known(List<X509Certificate> path, Instant first, Instant last) {
    boolean holds(Instant now) {
      return !now.isBefore(first) && !now.isAfter(last);
    }
  }

  KnownPaths(TrustSettings settings) {
    this.settings = settings;
    this.paths = new CertificatePaths(settings);
  }

  /** The path, the certificate first and the root last; what may end it goes into the horizon. */
  List<X509Certificate> find(X509Certificate certificate, Horizon horizon)
      throws CertificateRefusedException {
    horizon.include(certificate);
    settings.roots().forEach(horizon::include);
    settings.intermediates().forEach(horizon::include);
    Known before = known.get(certificate);
    if (before != null && before.holds(horizon.now())) {
      return before.path();
    }
    List<X509Certificate> path = paths.find(certificate, horizon.now());
    if (known.size() >= KEPT) {
      known.clear();
    }
    known.put(certificate, new Known(path, horizon.now(), horizon.last()));
    return path;
  }
}
