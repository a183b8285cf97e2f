package vn.lienthong.qcvn109.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.identifier.HealthInsuranceCardNumber.Form;

class HealthInsuranceCardNumberTest {
  @ParameterizedTest
  @CsvSource({
    "GD4797912345678,FULL,GD,80",
    "DN3010123456789,FULL,DN,95",
    "TE1797912345678,FULL,TE,100",
    "TE1010100012345,CHILD_TEMPORARY,TE,100",
  })
  void fullNumber_tellsKindAndLevel(String text, Form form, String kind, int percent) {
    var card = new HealthInsuranceCardNumber(text);

    assertThat(card.form()).isEqualTo(form);
    assertThat(card.kind()).contains(kind);
    assertThat(card.benefitPercent()).contains(percent);
    assertThat(card.socialInsuranceNumber().value()).isEqualTo(text.substring(5));
  }

  @Test
  void tenDigits_areTheSocialInsuranceNumber() {
    var card = new HealthInsuranceCardNumber("7912345678");

    assertThat(card.form()).isEqualTo(Form.TEN_DIGITS);
    assertThat(card.kind()).isEmpty();
    assertThat(card.benefitPercent()).isEmpty();
    assertThat(card.socialInsuranceNumber().value()).isEqualTo("7912345678");
    assertThat(card).hasToString("79******78");
  }

  @ParameterizedTest
  @CsvSource({
    "GD6797912345678,HEALTH_CARD_LEVEL",
    "GD0797912345678,HEALTH_CARD_LEVEL",
    "TE2797912345678,HEALTH_CARD_CHILD_LEVEL",
    "te1797912345678,HEALTH_CARD_FORM",
    "GD479791234567,HEALTH_CARD_FORM",
    "791234567,HEALTH_CARD_FORM",
    "GD4-79791234567,HEALTH_CARD_FORM",
  })
  void wrongNumber_isRefused_withTheRule(String text, IdentifierRule rule) {
    assertThat(HealthInsuranceCardNumber.check(text)).contains(rule);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HealthInsuranceCardNumber(text))
        .withMessage(rule.english())
        .withMessageNotContaining(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-03-10,2026-09-30,0", "2020-03-10,2026-10-01,1",
    "2020-12-01,2026-11-30,0", "2020-12-01,2026-12-01,1",
  })
  void childsCard_isDoubted_whenTheHolderIsOlder(LocalDate birth, LocalDate at, int warnings) {
    var child = new HealthInsuranceCardNumber("TE1797912345678");
    var worker = new HealthInsuranceCardNumber("DN4797912345678");

    assertThat(child.contradictions(birth, at)).hasSize(warnings);
    assertThat(worker.contradictions(birth, at)).isEmpty();
  }
}
