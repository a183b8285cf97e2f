package vn.lienthong.routes.reload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.lienthong.connectors.security.certificate.OfficerTrust;
import vn.lienthong.routes.registry.ConfigurationPart;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.OfficerTrustFiles;

/**
 * Whose officers may sign electronic papers, the revocation lists of their authorities included.
 */
public final class OfficerTrustPart implements ConfigurationPart {
  private final HubHome home;
  private final Consumer<OfficerTrust> inForce;
  private volatile Set<Path> named;
  private String digest;

  /** The files of an installation, which are in force already. */
  public OfficerTrustPart(HubHome home, Consumer<OfficerTrust> inForce) {
    this.home = home;
    this.inForce = inForce;
    this.named = OfficerTrustFiles.named(home);
    this.digest = digest();
  }

  @Override
  public String name() {
    return "officers of electronic papers";
  }

  @Override
  public Set<Path> sources() {
    return named;
  }

  @Override
  public Optional<String> takeOver() {
    // Also where it cannot be used: the file that it waits for may come.
    named = OfficerTrustFiles.named(home);
    OfficerTrust next = OfficerTrustFiles.read(home);
    String before = digest;
    digest = digest();
    if (digest.equals(before)) {
      return Optional.empty();
    }
    inForce.accept(next);
    return Optional.of("version " + digest + " after " + before);
  }

  private String digest() {
    List<Path> there = named.stream().filter(Files::exists).toList();
    return FileDigest.of(there);
  }
}
