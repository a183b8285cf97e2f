package vn.lienthong.qcvn109.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextRulesProperties {
  @Property(tries = 300)
  void name_ofVietnameseLetters_isTakenWithoutAWord(@ForAll("names") String name) {
    assertThat(TextRules.check(name, TextKind.NAME)).isEmpty();
  }

  @Property(tries = 300)
  void forbiddenCharacter_isFound_whereverItStands(
      @ForAll("names") String name, @ForAll("forbidden") Integer c, @ForAll int seed) {
    int at = Math.floorMod(seed, name.length() + 1);
    String broken = name.substring(0, at) + Character.toString(c) + name.substring(at);

    for (TextKind kind : TextKind.values()) {
      assertThat(TextRules.check(broken, kind))
          .anySatisfy(
              found -> {
                assertThat(found.rule().isRefused()).isTrue();
                assertThat(found.codePoint()).isEqualTo(c);
                assertThat(found.position()).isEqualTo(at + 1);
              });
    }
  }

  @Property(tries = 300)
  void everyText_getsAnAnswer(@ForAll String text) {
    assertThat(TextRules.check(text, TextKind.NAME))
        .allMatch(found -> found.position() <= text.codePointCount(0, text.length()));
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> word =
        Arbitraries.strings()
            .withChars("aăâbcdđeêghiklmnoôơpqrstuưvxyÁẢÃẠẮẰẲẴẶĐÊỆỘỢỮỴ'")
            .ofMinLength(1)
            .ofMaxLength(7)
            .filter(text -> !text.replace("'", "").isEmpty());
    return Combinators.combine(word, word, word)
        .as((one, two, three) -> one + " " + two + " " + three);
  }

  @Provide
  Arbitrary<Integer> forbidden() {
    return Arbitraries.of(
        List.of(
            0x200B, 0x200D, 0x2060, 0xFEFF, 0xAD, 0x202A, 0x202E, 0x2066, 0x200F, 0x1, 0x7F, 0x85,
            0xFFFD, 0xE000, 0xF8FF, 0x10FFFD, 0x0378, 0xFFFF, 0xFE0F, 0x3164));
  }
}
