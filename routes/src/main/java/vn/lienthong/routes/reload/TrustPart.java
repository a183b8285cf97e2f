package vn.lienthong.routes.reload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lienthong.connectors.security.certificate.CertificateTrust;
import vn.lienthong.connectors.security.certificate.TrustSettings;
import vn.lienthong.connectors.security.policy.SignaturePolicies;
import vn.lienthong.connectors.security.policy.SignaturePolicy;
import vn.lienthong.routes.registry.ConfigurationPart;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.SignaturePolicyFiles;
import vn.lienthong.routes.registry.TrustFiles;

/** Whom the installation trusts, and what signatures may use: the files of {@code config/trust}. */
public final class TrustPart implements ConfigurationPart {
  private final HubHome home;
  private final Supplier<TrustSettings> reading;
  private final CertificateTrust trust;
  private final CurrentVerifier gate;
  private volatile Set<Path> named;
  private String digest;

  /**
   * The trust files of an installation, which are in force already.
   *
   * @param reading reads and checks {@code certificates.yaml}
   */
  public TrustPart(
      HubHome home, Supplier<TrustSettings> reading, CertificateTrust trust, CurrentVerifier gate) {
    this.home = home;
    this.reading = reading;
    this.trust = trust;
    this.gate = gate;
    this.named = TrustFiles.named(home);
    this.digest = digest();
  }

  @Override
  public String name() {
    return "trust";
  }

  @Override
  public Set<Path> sources() {
    Set<Path> sources = new LinkedHashSet<>(named);
    sources.add(TrustFiles.certificatesFile(home));
    sources.add(SignaturePolicyFiles.file(home));
    return sources;
  }

  @Override
  public Optional<String> takeOver() {
    // Also where it cannot be used: the certificate file that it waits for may come.
    named = TrustFiles.named(home);
    TrustSettings settings = reading.get();
    SignaturePolicies policies = SignaturePolicyFiles.read(home);
    if (settings.equals(trust.settings()) && policies.equals(gate.policies())) {
      return Optional.empty();
    }
    if (!settings.equals(trust.settings())) {
      trust.replace(settings);
    }
    gate.replace(policies);
    String before = digest;
    digest = digest();
    return Optional.of(
        "%d roots, %d intermediates, signatures by %s, version %s after %s"
            .formatted(
                settings.roots().size(),
                settings.intermediates().size(),
                policies.policies().stream()
                    .map(SignaturePolicy::name)
                    .collect(Collectors.joining(", ")),
                digest,
                before));
  }

  private String digest() {
    List<Path> files = new ArrayList<>(sources());
    files.removeIf(file -> !Files.exists(file));
    return FileDigest.of(files);
  }
}
