package vn.lienthong.routes.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.lienthong.connectors.security.policy.SignaturePolicies;
import vn.lienthong.connectors.security.policy.SignaturePolicyFile;

/**
 * Reads {@code config/trust/signatures.yaml}, where an installation has one; otherwise the policies
 * that come with the hub hold. A wrong file stops the start with its name, and its line where the
 * line is at fault.
 */
public final class SignaturePolicyFiles {
  private SignaturePolicyFiles() {}

  /** Where an installation may have them. */
  public static Path file(HubHome home) {
    return home.config().resolve("trust").resolve("signatures.yaml");
  }

  /** The signature policies of an installation. */
  public static SignaturePolicies read(HubHome home) {
    Path file = file(home);
    if (!Files.exists(file)) {
      return SignaturePolicies.standard();
    }
    ConfigurationFile settings = ConfigurationFile.read(file, home);
    try {
      return settings.as(SignaturePolicyFile.class).toPolicies();
    } catch (IllegalArgumentException e) {
      throw settings.refused("", String.valueOf(e.getMessage()));
    }
  }
}
