package vn.lienthong.qcvn109.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/**
 * Serves the schemas that stand in one folder of this module's resources, by names relative to the
 * schema that asks. Every other place, be it a file or an address, is refused.
 */
final class XsdResolver implements LSResourceResolver {
  /** Stands for the folder; no protocol that anything could open. */
  static final String ROOT = "hop-dong:/phien-ban/";

  private final String folder;

  XsdResolver(String folder) {
    this.folder = folder;
  }

  @Override
  public LSInput resolveResource(
      String type,
      @Nullable String namespace,
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String base) {
    if (systemId == null) {
      throw refusal("(none)", "names no file");
    }
    String name = name(systemId, base == null ? ROOT : base);
    LSInput input = newInput();
    input.setCharacterStream(new StringReader(text(name)));
    input.setSystemId(ROOT + name);
    return input;
  }

  private static LSInput newInput() {
    DOMImplementation dom = XmlFactories.documentBuilder(0).getDOMImplementation();
    return ((DOMImplementationLS) dom.getFeature("LS", "3.0")).createLSInput();
  }

  private static String name(String systemId, String base) {
    try {
      String place = URI.create(base).resolve(systemId).normalize().toString();
      String name = place.startsWith(ROOT) ? place.substring(ROOT.length()) : "";
      if (name.matches("([a-z0-9-]+/)?[a-z0-9-]+(\\.[0-9]+)*\\.xsd")) {
        return name;
      }
    } catch (IllegalArgumentException problem) {
      throw refusal(systemId, "is no address");
    }
    throw refusal(systemId, "is outside the contract's folder");
  }

  private String text(String name) {
    try (InputStream in = XsdResolver.class.getResourceAsStream(folder + name)) {
      if (in == null) {
        throw refusal(name, "does not stand in " + folder);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new IllegalStateException("The schema " + name + " cannot be read", problem);
    }
  }

  private static IllegalStateException refusal(String systemId, String reason) {
    return new IllegalStateException("The schema location " + systemId + " " + reason);
  }
}
