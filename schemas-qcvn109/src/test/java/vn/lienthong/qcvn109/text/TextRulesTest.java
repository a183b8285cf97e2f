package vn.lienthong.qcvn109.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyễn Thị Bình",
        "H'Hen Niê",
        "Y",
        "Ỷ",
        "Y Moan Ênuôl",
        "K'Brếp",
        "Đặng Thùy Trâm",
        "Jean-Luc",
        "Čư Kbuôr",
        "e\u0306\u0302 Niê",
        ""
      })
  void name_ofTheseForms_isTaken(String name) {
    // e + breve + circumflex: composes to one mark only, so it is named as not composed
    assertThat(rules(name, TextKind.NAME))
        .isSubsetOf(name.startsWith("e") ? List.of(TextRule.DECOMPOSED) : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "Bi\\u0300nh,DECOMPOSED,3",
    "\\u00D0ặng,LOOK_ALIKE_OF_D,1",
    "\\u0189ặng,LOOK_ALIKE_OF_D,1",
    "T \\u0301a,STRAY_MARK,3",
    "Bì\\u0301nh,DOUBLED_MARK,3",
    "H\\u2019Hen,OTHER_APOSTROPHE,2",
    "H\\u02BCHen,OTHER_APOSTROPHE,2",
    "Bi\\u200Bnh,INVISIBLE,3",
    "Bi\\u00ADnh,INVISIBLE,3",
    "Bi\\u202Enh,DIRECTION_CONTROL,3",
    "Bi\\u0085nh,CONTROL,3",
    "Bi\\u0009nh,CONTROL,3",
    "Bi\\uFFFDnh,REPLACEMENT,3",
    "Bi\\uE000nh,PRIVATE_USE,3",
    "Bi\\u0378nh,UNASSIGNED,3",
    "\\u0020Bình,OUTER_BLANK,1",
    "Bình\\u0020,OUTER_BLANK,5",
    "An\\u0020\\u0020Bình,DOUBLE_BLANK,4",
    "An\\u00A0Bình,OTHER_BLANK,3",
    "Bình 2,DIGIT_IN_NAME,6",
    "Bình@,SIGN_IN_NAME,5",
    "Bình\\uDB40\\uDD00,INVISIBLE,5",
    "Bi\\u180Bnh,INVISIBLE,3",
    "Bi\\u17B4nh,INVISIBLE,3",
    "Nguy\\u0435n,MIXED_SCRIPTS,5",
    "\\u0421hung,MIXED_SCRIPTS,1",
    "An \\u0421\\u0435\\u0430n,MIXED_SCRIPTS,7",
    "\\u0410\\u043D\\u043D\\u0430,NOT_LATIN,1"
  })
  void name_breakingARule_isFoundAtItsPlace(String escaped, String rule, int position) {
    List<TextFinding> found = TextRules.check(plain(escaped), TextKind.NAME);

    assertThat(found)
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(TextRule.valueOf(rule));
              assertThat(finding.position()).isEqualTo(position);
            });
  }

  @Test
  void freeText_mayHaveLinesDigitsAndQuotationMarks() {
    assertThat(rules("Số 12, ngõ \u201CHoa\u201D\nThôn 3; tổ 4 \u2019", TextKind.FREE)).isEmpty();
  }

  @Test
  void finding_namesTheCharacter_notTheText() {
    assertThat(TextRules.check("Bi\u200Bnh", TextKind.NAME).get(0).character())
        .isEqualTo("U+200B ZERO WIDTH SPACE");
  }

  private static List<TextRule> rules(String text, TextKind kind) {
    return TextRules.check(text, kind).stream().map(TextFinding::rule).toList();
  }

  private static String plain(String escaped) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.startsWith("\\u", i)) {
        text.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        text.append(escaped.charAt(i));
      }
    }
    return text.toString();
  }
}
