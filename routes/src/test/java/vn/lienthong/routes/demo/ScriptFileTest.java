package vn.lienthong.routes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.adapters.spi.script.Action;
import vn.lienthong.adapters.spi.script.Play;
import vn.lienthong.adapters.spi.script.Rule;
import vn.lienthong.adapters.spi.script.Script;
import vn.lienthong.adapters.spi.script.ServiceScript;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.registry.ConfigurationFileException;
import vn.lienthong.routes.registry.HubHome;

class ScriptFileTest {
  private static final HubHome HOME = TestHome.create();

  @Test
  void example_isRead_withItsRulesInOrder() {
    Script script = ScriptFile.read(Path.of("../docs/examples/scripts/disturbed.yaml"), HOME);
    assertThat(script.seed()).isEqualTo(7);
    List<Rule> rules = service(script, "civil-status", "DangKyKhaiTu").rules();
    assertThat(rules)
        .extracting(Rule::action)
        .containsExactly(Action.SUPPLEMENT, Action.REFUSE, Action.ACCEPT);
    assertThat(rules.get(0).times()).isEqualTo(1);
    assertThat(rules.get(0).after()).isEqualTo(Duration.ofSeconds(1));
    assertThat(rules.get(1).code()).isEqualTo("200");
    assertThat(rules.get(2).announced()).isTrue();
  }

  @Test
  void play_keepsTheOrderOfItsElements() {
    Script script =
        read(
            """
            agencies:
              tax:
                DangKyThue:
                  play:
                    subject: HoKinhDoanh/ChuHoKinhDoanh/DinhDanh/SoDinhDanh
                    result:
                      DangKyThue: {MaSoThue: "${HoKinhDoanh/Ten}", NgayCap: "${today}"}
            """);
    Play play = Objects.requireNonNull(service(script, "tax", "DangKyThue").play());
    assertThat(play.result().get("DangKyThue")).asString().startsWith("{MaSoThue=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{do: vanish} | line 5 | do must be one of accept, refuse",
        "{share: 0.1} | line 5 | do is missing",
        "{do: refuse, code: '200'} | line 5 | text is missing",
        "{do: accept, text: x} | line 5 | text belongs to refuse",
        "{do: die} | line 5 | for belongs to die",
        "{do: die-after, for: 2s} | line 5 | for services that are answered at once",
        "{do: accept, after: soon} | line 5 | soon is no length of time",
        "{share: 2, do: twice} | line 5 | at most 1",
        "{request: 0, do: twice} | line 5 | from 1",
        "{do: accept, when: x} | line 5 | key when is not known",
      })
  void wrongRule_isRefused_withLineAndReason(String rule, String line, String reason) {
    refused("tax", "DangKyThue", rule, line, reason);
  }

  @Test
  void ruleBehindOneThatTakesAll_isRefused() {
    refused(
        "tax", "DangKyThue", "{do: accept}\n        - {do: never}", "line 6", "is never reached");
  }

  @Test
  void serviceThatNobodyOfTheKindProvides_isRefused() {
    refused("tax", "DangKyKhaiTu", "{do: never}", "line 3", "no member of kind tax provides");
    refused("taxes", "DangKyThue", "{do: never}", "line 3", "no member of kind taxes provides");
  }

  @Test
  void whatOnlyAStepCanDo_isRefusedForAServiceAnsweredAtOnce() {
    refused(
        "population", "CapSoDinhDanh", "{do: twice}", "line 5", "twice is for steps of procedures");
  }

  private static ServiceScript service(Script script, String kind, String service) {
    return Objects.requireNonNull(script.of(kind).get(service));
  }

  private static void refused(
      String kind, String service, String rule, String line, String reason) {
    String text =
        "agencies:\n  %s:\n    %s:\n      rules:\n        - %s\n".formatted(kind, service, rule);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigurationFileException.class)
        .hasMessageContaining(line)
        .hasMessageContaining(reason);
  }

  private static Script read(String text) {
    try {
      Path file = Files.createTempFile("script", ".yaml");
      Files.writeString(file, text);
      return ScriptFile.read(file, HOME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
