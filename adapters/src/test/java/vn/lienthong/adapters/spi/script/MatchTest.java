package vn.lienthong.adapters.spi.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
  @Test
  void share_isThatOfTheDossiers_andTheSameForTheSameSeed() {
    Match tenth = new Match(0.1, null, null);
    long hits = IntStream.range(0, 10_000).filter(i -> tenth.holds("7", "H-" + i, 1)).count();
    assertThat(hits).isBetween(800L, 1_200L);
    assertThat(IntStream.range(0, 100).filter(i -> tenth.holds("7", "H-" + i, 1)).toArray())
        .isEqualTo(IntStream.range(0, 100).filter(i -> tenth.holds("7", "H-" + i, 9)).toArray())
        .isNotEqualTo(IntStream.range(0, 100).filter(i -> tenth.holds("8", "H-" + i, 1)).toArray());
  }

  @ParameterizedTest
  @CsvSource({
    "*-0003, H29.MOTCUA-261121-0003, true",
    "*-0003, H29.MOTCUA-261121-00031, false",
    "H29.MOTCUA-261121-000?, H29.MOTCUA-261121-0007, true",
    "H29.MOTCUA-*, H29XMOTCUA-261121-0007, false",
  })
  void dossier_isMatchedByItsPattern(String pattern, String dossier, boolean holds) {
    assertThat(new Match(null, pattern, null).holds("", dossier, 1)).isEqualTo(holds);
  }

  @Test
  void nthRequest_isCountedFromOne() {
    assertThat(new Match(null, null, 5L).holds("", "H", 5)).isTrue();
    assertThat(new Match(null, null, 5L).holds("", "H", 4)).isFalse();
    assertThatThrownBy(() -> new Match(null, null, 0L)).hasMessageContaining("from 1");
    assertThatThrownBy(() -> new Match(1.5, null, null)).hasMessageContaining("at most 1");
  }

  @Test
  void ruleThatSaysNothing_orMoreThanItsAction_isRefused() {
    assertThatThrownBy(() -> rule(Action.REFUSE, "", 0)).hasMessageContaining("text is missing");
    assertThatThrownBy(() -> rule(Action.ACCEPT, "x", 0)).hasMessageContaining("text belongs");
    assertThatThrownBy(() -> rule(Action.DIE, "", 0)).hasMessageContaining("for belongs to die");
    assertThatThrownBy(() -> rule(Action.NEVER, "", 1)).hasMessageContaining("for belongs to die");
  }

  private static Rule rule(Action action, String text, int lasting) {
    return new Rule(
        Match.ALL, action, null, text, Duration.ZERO, Duration.ofSeconds(lasting), 1, false);
  }
}
