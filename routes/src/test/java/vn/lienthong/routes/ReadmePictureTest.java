package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import vn.lienthong.monitoring.flow.RouteTopology;

/** The README's picture is the running routes'; it cannot be drawn otherwise. */
class ReadmePictureTest {
  private static final Path README = Path.of("..", "README.md");
  private static final String BEGIN = "<!-- routes: made by ReadmePictureTest -->\n```mermaid\n";
  private static final String END = "```\n<!-- routes: end -->";
  private static final String RENEW =
      "./mvnw -q -pl routes -am test -Dtest=ReadmePictureTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dreadme.update=true";

  @Test
  void picture_isThatOfTheRunningRoutes() throws IOException {
    String running = RouteTopology.mermaid(RunningHub.bean(CamelContext.class));
    String text = Files.readString(README);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    assertThat(begin).as("marks in the README").isBetween(BEGIN.length(), end);
    if (Boolean.getBoolean("readme.update")) {
      text = text.substring(0, begin) + running + text.substring(end);
      Files.writeString(README, text);
      end = text.indexOf(END);
    }

    assertThat(text.substring(begin, end))
        .as("the README's picture; renew it by: %s", RENEW)
        .isEqualTo(running);
  }
}
