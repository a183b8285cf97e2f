package vn.lienthong.qcvn109.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.constraints.YearRange;

class IdentifierProperties {
  @Property(tries = 200)
  void issuedNumber_tellsWhatItWasMadeOf(
      @ForAll Gender gender,
      @ForAll @YearRange(min = 1900, max = 2399) Year year,
      @ForAll @IntRange(min = 0, max = 999_999) int six) {
    PersonalNumber number = PersonalNumber.issue("79", gender, year.atDay(60), six);

    assertThat(number.value()).hasSize(12).startsWith("079");
    assertThat(number.gender()).isEqualTo(gender);
    assertThat(number.birthYear()).isEqualTo(year.getValue());
    assertThat(new PersonalNumber(number.value())).isEqualTo(number);
  }

  @Example
  void issuedNumber_followsTheRule_ofTheLaw() {
    LocalDate birth = LocalDate.of(2026, 11, 18);

    assertThat(PersonalNumber.issue("001", Gender.FEMALE, birth, 125).value())
        .isEqualTo("001326000125");
  }

  @Property(tries = 200)
  void otherText_isRefused_withoutBeingQuoted(
      @ForAll @Chars({'0', '1', '9', ' ', 'A', '٣'}) @StringLength(min = 7, max = 16) String text) {
    refusesOrKeeps(text, t -> new PersonalNumber(t).value());
    refusesOrKeeps(text, t -> new SocialInsuranceNumber(t).value());
    refusesOrKeeps(text, t -> new HealthInsuranceCardNumber(t).value());
    refusesOrKeeps(text, t -> new DossierCode(t).value());
  }

  @Example
  void numberOfNoProvince_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PersonalNumber("003195000123"))
        .withMessageContaining("province or country code")
        .withMessageNotContaining("003195");
  }

  @Property(tries = 100)
  void textForm_isMasked(@ForAll @NumericChars @StringLength(10) String digits) {
    SocialInsuranceNumber number = new SocialInsuranceNumber(digits);
    HealthInsuranceCardNumber card = HealthInsuranceCardNumber.forChild("79", number);

    assertThat(number.toString()).hasSize(10).contains("******");
    assertThat(card.toString()).hasSize(15).startsWith("TE179********");
    assertThat(card.socialInsuranceNumber()).isEqualTo(number);
    assertThat(new PersonalNumber("001195" + digits.substring(4)))
        .hasToString("0011*******" + digits.charAt(9));
  }

  @Example
  void dossierCode_isBuilt_andLiveFormsAreTaken() {
    LocalDate date = LocalDate.of(2026, 11, 21);

    assertThat(DossierCode.of("000.00.01.H29", date, 35)).hasToString("000.00.01.H29-261121-0035");
    assertThat(new DossierCode("G09.20-20260609-0092637").value()).startsWith("G09");
    assertThatIllegalArgumentException().isThrownBy(() -> DossierCode.of("H29", date, 0));
  }

  private static void refusesOrKeeps(String text, Function<String, String> reader) {
    try {
      assertThat(reader.apply(text)).isEqualTo(text).matches("[0-9A-Z.-]+");
    } catch (IllegalArgumentException refusal) {
      assertThat(refusal).hasMessageNotContaining(text);
    }
  }
}
