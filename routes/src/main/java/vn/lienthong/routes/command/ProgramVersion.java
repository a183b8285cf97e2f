package vn.lienthong.routes.command;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the modules' jars; all modules have the same. */
final class ProgramVersion implements IVersionProvider {
  private static final String POM = "/META-INF/maven/vn.lienthong/monitoring/pom.properties";

  @Override
  public String[] getVersion() throws IOException {
    Properties pom = new Properties();
    try (var in = LienThong.class.getResourceAsStream(POM)) {
      if (in != null) {
        pom.load(in);
      }
    }
    String version = pom.getProperty("version", "(chưa đóng gói / not packaged)");
    return new String[] {"Liên Thông " + version, "Java " + Runtime.version()};
  }
}
