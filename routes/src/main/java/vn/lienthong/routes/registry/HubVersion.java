package vn.lienthong.routes.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program, as Maven wrote it into the modules' jars. */
public final class HubVersion {
  private static final String POM = "/META-INF/maven/vn.lienthong/monitoring/pom.properties";

  private HubVersion() {}

  /** The number, or {@code absent} where the program runs from classes that are in no jar. */
  public static String number(String absent) {
    Properties pom = new Properties();
    try (var in = HubVersion.class.getResourceAsStream(POM)) {
      if (in != null) {
        pom.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pom.getProperty("version", absent);
  }
}
