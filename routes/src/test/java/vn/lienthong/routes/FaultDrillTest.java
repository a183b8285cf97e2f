package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.routes.command.LienThong;
import vn.lienthong.routes.drill.check.Finding;
import vn.lienthong.routes.drill.fault.FaultDrill;
import vn.lienthong.routes.drill.fault.FaultReport;
import vn.lienthong.routes.drill.fault.FaultSettings;
import vn.lienthong.routes.drill.fault.Program;
import vn.lienthong.routes.drill.fault.Progress;

/**
 * A short one, with real processes and real kills; the long one is for operators, and so is a
 * restore, which starts two hubs and four commands.
 */
@Tag("drill")
class FaultDrillTest {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Program PROGRAM =
      new Program(
          JAVA, List.of("-cp", System.getProperty("java.class.path"), LienThong.class.getName()));

  @Test
  void nothing_isLostDoubledOrMadeUp_whenHubDatabaseAndReceiversAreKilled()
      throws IOException, InterruptedException {
    CryptoProvider.install();
    var drill =
        new FaultDrill(
            PROGRAM, Path.of("..", "config", "trust"), new FaultSettings(150, 1, 1, 5), SILENT);

    List<FaultReport> reports = drill.run(List.of("crash"));

    assertThat(reports)
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.check().findings())
                  .as(report.lines().stream().collect(Collectors.joining("\n")))
                  .extracting(Finding::what)
                  .isEmpty();
              assertThat(report.kills().values().stream().mapToInt(Integer::intValue).sum())
                  .isGreaterThanOrEqualTo(4);
              assertThat(report.check().counts().get("promised")).isGreaterThanOrEqualTo(150);
            });
  }

  private static final Progress SILENT =
      new Progress() {
        @Override
        public void say(String vietnamese, String english) {}

        @Override
        public void status(String text) {}
      };
}
