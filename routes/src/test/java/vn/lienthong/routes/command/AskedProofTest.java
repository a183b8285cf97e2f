package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.routes.RunningHub;

/** A clerk asks a running hub, gets nothing, and prints the proof of that for his dossier. */
class AskedProofTest {
  private static final Pattern ID = Pattern.compile("id of the question: ([0-9a-f-]{36})");

  @TempDir private Path folder;

  @Test
  void lookUpThatCouldNotBeHad_isProved_printedAndSaved() throws Exception {
    String refusal =
        ask(
            1,
            "TraCuuMaSoThue",
            "--sample",
            "7",
            "--officer",
            "CB-07",
            "--dossier",
            "H29.MOTCUA-261122-0042");
    Matcher id = ID.matcher(refusal);
    assertThat(id.find()).as(refusal).isTrue();
    Path print = folder.resolve("cn.pdf");
    Path answer = folder.resolve("cn.xml");

    String said =
        ask(
            0,
            "ChungNhanKhaiThac",
            "--look-up",
            id.group(1),
            "--out",
            answer.toString(),
            "--print",
            print.toString());

    assertThat(said).contains("KHONG_KHAI_THAC_DUOC", "the hub's signature is good");
    PrintedPage page = PrintedPage.of(print);
    assertThat(page.flowing())
        .contains("KHÔNG KHAI THÁC ĐƯỢC", "LT-30", "TraCuuMaSoThue", id.group(1))
        .contains("officer: CB-07", "dossier: H29.MOTCUA-261122-0042");
    assertThat(page.qr()).startsWith("CNKT|CN-").contains(id.group(1));
    assertThat(run(0, "proof", "check", print.toString())).contains("Good: the hub's signature");
    assertThat(run(0, "proof", "check", answer.toString())).contains(page.qr());
  }

  private static String ask(int code, String... words) {
    String[] line = new String[words.length + 1];
    line[0] = "ask";
    System.arraycopy(words, 0, line, 1, words.length);
    return run(code, line);
  }

  private static String run(int code, String... words) {
    var screen = new ByteArrayOutputStream();
    var terminal = new Terminal(new PrintStream(screen, true, StandardCharsets.UTF_8), false);
    String[] line = new String[words.length + 2];
    line[0] = "--data=" + RunningHub.home().data();
    line[1] = "--config=" + RunningHub.home().config();
    System.arraycopy(words, 0, line, 2, words.length);
    int end = LienThong.run(terminal, line);
    String said = screen.toString(StandardCharsets.UTF_8);
    assertThat(end).as(said).isEqualTo(code);
    return said;
  }
}
