package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @Test
  void file_getsWholeLinesAndDots_neverCarriageReturns() {
    Terminal terminal = terminal(false);
    terminal.status("3 s");
    terminal.dotAfter(Duration.ZERO);
    terminal.dotAfter(Duration.ZERO);
    terminal.say("Xong.", "Done.");

    assertThat(text()).isEqualTo("..\nXong. / Done.\n");
  }

  @Test
  void screen_keepsTheStatusBelowTheLines() {
    Terminal terminal = terminal(true);
    terminal.status("2/5");
    terminal.dotAfter(Duration.ZERO);
    terminal.line("hồ sơ");

    assertThat(text()).isEqualTo("\r\u001b[2K2/5\r\u001b[2Khồ sơ\n2/5");
  }

  @Test
  void dot_isNotGiven_soonAfterALine() {
    Terminal terminal = terminal(false);
    terminal.line("một");
    terminal.dotAfter(Duration.ofMinutes(1));

    assertThat(text()).isEqualTo("một\n");
  }

  @Test
  void screen_getsDots_whereNoStatusIs_andTheNextStatusWipesThem() {
    Terminal terminal = terminal(true);
    terminal.dotAfter(Duration.ZERO);
    terminal.status("");
    terminal.line("xong");

    assertThat(text()).isEqualTo(".\r\u001b[2Kxong\n");
  }

  @Test
  void longTexts_takeALineForEachLanguage() {
    terminal(false).say("v".repeat(80), "e".repeat(80));

    assertThat(text()).isEqualTo("v".repeat(80) + "\n  " + "e".repeat(80) + "\n");
  }

  private Terminal terminal(boolean interactive) {
    return new Terminal(new PrintStream(screen, true, StandardCharsets.UTF_8), interactive);
  }

  private String text() {
    return screen.toString(StandardCharsets.UTF_8);
  }
}
