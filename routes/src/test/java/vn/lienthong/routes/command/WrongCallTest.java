package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong command line is refused in both languages, with what to do. */
class WrongCallTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dmeo | Không có lệnh hoặc tham số này: dmeo | Unmatched argument",
        "demo --dosiers 3 | Không có tùy chọn này: --dosiers | did you mean: --dossiers",
        "demo --dossiers | Thiếu --dossiers | Missing required parameter",
        "replay do --incident SC-1 | Thiếu --reason | Missing required option",
        "replay approve | Thiếu <số/number> | Missing required parameter",
        "evidence export -o x.asice | Thiếu --reason, --by | Missing required options",
        "evidence export -o x.asice --reason a --by b | Thiếu tùy chọn hoặc tham số bắt buộc | --dossier",
        "evidence export -o x --reason a --by b --message a --dossier b | Chỉ được dùng một | mutually exclusive",
        "demo --seed 1 --seed 2 | Nêu hai lần: --seed | only once",
        "pki list more | Không có lệnh hoặc tham số này: more | Unmatched argument"
      })
  void wrongCall_isSaidInBothLanguages_withCodeTwo(String call, String vietnamese, String english) {
    var said = new ByteArrayOutputStream();
    var terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);

    assertThat(LienThong.run(terminal, call.split(" "))).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith(vietnamese)
        .contains(english, "Chưa làm gì", "cách dùng: ./lienthong ", "Nothing was done");
  }

  @Test
  void help_isInBothLanguages_alsoWhereTheLibrarySaysIt() {
    var said = new ByteArrayOutputStream();
    var terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);

    assertThat(LienThong.run(terminal, "replay", "list", "--help")).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("how this command is used")
        .doesNotContain("Show this help");
  }
}
