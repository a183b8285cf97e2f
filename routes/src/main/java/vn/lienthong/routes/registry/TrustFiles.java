package vn.lienthong.routes.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vn.lienthong.connectors.security.certificate.TrustSettings;

/** Reads {@code config/trust/certificates.yaml}; a wrong file stops the start with its line. */
public final class TrustFiles {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private TrustFiles() {}

  /** Where the settings of an installation stand. */
  public static Path certificatesFile(HubHome home) {
    return home.config().resolve("trust").resolve("certificates.yaml");
  }

  /**
   * Reads whom the installation trusts; the certificates it names must be there already.
   *
   * @throws TrustFileException when nobody could be trusted by it
   */
  public static TrustSettings certificates(HubHome home) {
    Path file = certificatesFile(home);
    try {
      String text = Placeholders.fill(Files.readString(file), home);
      return YAML.readValue(text, TrustContent.class).toSettings();
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new TrustFileException(
          file, (at == null ? "" : "line " + at.getLineNr() + ": ") + e.getOriginalMessage());
    } catch (NoSuchFileException e) {
      throw new TrustFileException(file, "the file " + e.getFile() + " is not there");
    } catch (IOException | IllegalArgumentException e) {
      throw new TrustFileException(file, String.valueOf(e.getMessage()));
    }
  }
}
