package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.routes.ParkedMessage;
import vn.lienthong.routes.RunningHub;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.TestOperators;
import vn.lienthong.routes.registry.HubHome;

/** The command line of an operator against a real hub. */
class ReplayCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void list_asksTheRunningHub_asTheOperator() throws Exception {
    int code = replay(RunningHub.home(), "list", "--incident", "SC-NONE", "--state", "TREO");

    assertThat(code).as(text()).isZero();
    assertThat(text()).contains("0 thông điệp", "./lienthong cases list --incident SC-NONE --all");
  }

  @Test
  void messageThatStandsStill_isSaidInWords_fromListToResult() throws Exception {
    try (ParkedMessage parked = ParkedMessage.after("SC-WORDS")) {
      assertThat(replay(RunningHub.home(), "list", "--incident", "SC-WORDS")).as(text()).isZero();
      assertThat(text())
          .contains("TREO: bên nhận lỗi", "Hồ sơ", "Bên nhận gặp lỗi / The receiver failed")
          .contains("giờ VN (+07)", "replay plan --message " + parked.name());
      assertThat(replay(RunningHub.home(), "plan", "--incident", "SC-WORDS")).isZero();
      assertThat(text()).contains("GUI: sẽ gửi", "Làm được 1");
      String[] order = {"do", "--incident", "SC-WORDS", "--reason", "mended"};
      assertThat(replay(RunningHub.home(), order)).isZero();
      assertThat(text())
          .contains("đã làm / done", "1 thông điệp / messages: sẽ gửi", "--incident SC-WORDS");
    }
  }

  @Test
  void wrongFilter_isSaidInBothLanguages() throws Exception {
    assertThat(replay(RunningHub.home(), "list", "--state", "WAITING")).isEqualTo(1);
    assertThat(text()).contains("Yêu cầu không đúng: state phải là", "state: [CHO");
  }

  @Test
  void plan_andRequests_areShown() throws Exception {
    assertThat(replay(RunningHub.home(), "plan", "--incident", "SC-NONE")).as(text()).isZero();
    assertThat(text()).contains("Làm được 0", "nothing was done");
    assertThat(replay(RunningHub.home(), "requests", "--json")).as(text()).isZero();
    assertThat(text()).contains("\"requests\"");
  }

  @Test
  void nothingToDo_isSaid_withExitCodeOne() throws Exception {
    int code = replay(RunningHub.home(), "do", "--incident", "SC-NONE", "--reason", "test");

    assertThat(code).isEqualTo(1);
    assertThat(text())
        .contains("Không tìm thấy thông điệp treo hoặc hỏng nào", "no message was found");
  }

  @Test
  void reason_isCompulsory() throws Exception {
    assertThat(replay(RunningHub.home(), "do", "--incident", "SC-1")).isEqualTo(2);
    assertThat(replay(RunningHub.home(), "skip", "--incident", "SC-1")).isEqualTo(2);
  }

  @Test
  void wrongPassword_isSaid() throws Exception {
    int code = run(RunningHub.home(), "not it", "list");

    assertThat(code).isEqualTo(1);
    assertThat(text()).contains("wrong name or password");
  }

  @Test
  void hubThatDoesNotRun_isSaid() throws Exception {
    assertThat(replay(TestHome.create(), "list")).isEqualTo(1);
    assertThat(text()).contains("no hub answers");
  }

  private int replay(HubHome home, String... words) throws Exception {
    return run(home, TestOperators.password(TestOperators.AN), words);
  }

  private int run(HubHome home, String password, String... words) throws Exception {
    Path file = Files.writeString(folder.resolve("password"), password + "\n");
    List<String> line = new ArrayList<>(List.of("replay"));
    line.addAll(List.of(words));
    line.addAll(
        List.of(
            "--operator", TestOperators.AN,
            "--password-file", file.toString(),
            "--data", home.data().toString(),
            "--config", home.config().toString()));
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return LienThong.run(new Terminal(stream, false), line.toArray(new String[0]));
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
