package vn.lienthong.connectors.security.certificate;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.connectors.api.CertificateUse;
import vn.lienthong.connectors.api.CertificateVerdict.RevocationSource;

/** Trust settings of tests: strict by default, with short time-outs. */
record TestTrust(
    List<X509Certificate> roots,
    List<X509Certificate> intermediates,
    int longestPath,
    Set<String> policies,
    boolean accept,
    boolean whole,
    Duration grace,
    List<IssuerSources> sources) {

  static TestTrust in(TestAuthority authority, boolean accept) {
    return new TestTrust(
        List.of(authority.root().certificate()),
        List.of(authority.issuing().certificate()),
        2,
        Set.of(),
        accept,
        false,
        Duration.ZERO,
        List.of());
  }

  TestTrust knowing(X509Certificate... more) {
    return new TestTrust(
        roots, List.of(more), longestPath, policies, accept, whole, grace, sources);
  }

  TestTrust longest(int intermediate) {
    return new TestTrust(
        roots, intermediates, intermediate, policies, accept, whole, grace, sources);
  }

  TestTrust asking(String policy) {
    return new TestTrust(
        roots, intermediates, longestPath, Set.of(policy), accept, whole, grace, sources);
  }

  TestTrust wholePath() {
    return new TestTrust(roots, intermediates, longestPath, policies, accept, true, grace, sources);
  }

  TestTrust graceOf(Duration length) {
    return new TestTrust(
        roots, intermediates, longestPath, policies, accept, whole, length, sources);
  }

  TestTrust from(IssuerSources... where) {
    return new TestTrust(
        roots, intermediates, longestPath, policies, accept, whole, grace, List.of(where));
  }

  TrustSettings settings() {
    var policy =
        new RevocationPolicy(
            accept,
            whole,
            List.of(RevocationSource.OCSP, RevocationSource.CRL),
            Duration.ofDays(7),
            grace);
    Map<CertificateUse, RevocationPolicy> uses = new EnumMap<>(CertificateUse.class);
    for (CertificateUse use : CertificateUse.values()) {
      uses.put(use, policy);
    }
    var limits = new FetchLimits(Duration.ofMillis(500), Duration.ofMillis(800), 20_000, 20_000);
    return new TrustSettings(
        roots, intermediates, longestPath, policies, uses, sources, limits, Duration.ofMinutes(10));
  }

  CertificateTrust open(Path folder, Clock clock) {
    return CertificateTrust.open(settings(), folder, clock);
  }
}
