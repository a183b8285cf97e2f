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

/** Trust settings of tests: strict by default, patient on a busy machine. */
record TestTrust(
    List<X509Certificate> roots,
    List<X509Certificate> intermediates,
    int longestPath,
    Set<String> policies,
    boolean accept,
    boolean whole,
    Duration grace,
    Duration patience,
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
        Duration.ofSeconds(15),
        List.of());
  }

  TestTrust knowing(X509Certificate... more) {
    return new TestTrust(
        roots, List.of(more), longestPath, policies, accept, whole, grace, patience, sources);
  }

  TestTrust longest(int intermediate) {
    return new TestTrust(
        roots, intermediates, intermediate, policies, accept, whole, grace, patience, sources);
  }

  TestTrust asking(String policy) {
    return new TestTrust(
        roots, intermediates, longestPath, Set.of(policy), accept, whole, grace, patience, sources);
  }

  TestTrust wholePath() {
    return new TestTrust(
        roots, intermediates, longestPath, policies, accept, true, grace, patience, sources);
  }

  TestTrust graceOf(Duration length) {
    return new TestTrust(
        roots, intermediates, longestPath, policies, accept, whole, length, patience, sources);
  }

  TestTrust impatient() {
    return new TestTrust(
        roots,
        intermediates,
        longestPath,
        policies,
        accept,
        whole,
        grace,
        Duration.ofMillis(800),
        sources);
  }

  TestTrust from(IssuerSources... where) {
    return new TestTrust(
        roots,
        intermediates,
        longestPath,
        policies,
        accept,
        whole,
        grace,
        patience,
        List.of(where));
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
    var limits = new FetchLimits(patience, patience, 20_000, 20_000);
    return new TrustSettings(
        roots,
        intermediates,
        longestPath,
        policies,
        uses,
        List.of(),
        sources,
        limits,
        Duration.ofMinutes(10));
  }

  CertificateTrust open(Path folder, Clock clock) {
    return CertificateTrust.open(settings(), folder, clock);
  }
}
