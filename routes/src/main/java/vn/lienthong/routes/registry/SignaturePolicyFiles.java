package vn.lienthong.routes.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
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
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private SignaturePolicyFiles() {}

  /** The signature policies of an installation. */
  public static SignaturePolicies read(HubHome home) {
    Path file = home.config().resolve("trust").resolve("signatures.yaml");
    if (!Files.exists(file)) {
      return SignaturePolicies.standard();
    }
    try {
      String text = Placeholders.fill(Files.readString(file), home);
      return YAML.readValue(text, SignaturePolicyFile.class).toPolicies();
    } catch (JsonProcessingException e) {
      throw new MemberFileException(file, problem(e));
    } catch (IOException | IllegalArgumentException e) {
      throw new MemberFileException(file, String.valueOf(e.getMessage()));
    }
  }

  private static String problem(JsonProcessingException e) {
    var at = e.getLocation();
    return (at == null ? "" : "line " + at.getLineNr() + ": ") + e.getOriginalMessage();
  }
}
