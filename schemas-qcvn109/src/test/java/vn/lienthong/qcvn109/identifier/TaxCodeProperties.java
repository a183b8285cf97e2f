package vn.lienthong.qcvn109.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.lienthong.qcvn109.identifier.TaxCode.Kind;

class TaxCodeProperties {
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

  @Property(tries = 300)
  void code_isTaken_andKept(@ForAll("codes") TaxCode code) {
    assertThat(code.kind()).isEqualTo(Kind.MAIN);
    assertThat(TaxCode.check(code.value(), BEFORE)).isEmpty();
    assertThat(TaxCode.withCheckDigit(code.value().substring(0, 9))).contains(code);
    assertThat(code.main()).isSameAs(code);
  }

  @Property(tries = 100)
  void everyChangeOfOneDigit_isRefused(@ForAll("codes") TaxCode code) {
    for (int place = 0; place < 10; place++) {
      for (int by = 1; by < 10; by++) {
        String wrong = changed(code.value(), place, by);
        assertThat(TaxCode.check(wrong).orElseThrow())
            .isIn(IdentifierRule.TAX_CODE_CHECK_DIGIT, IdentifierRule.TAX_CODE_NEVER_ISSUED);
        assertThat(TaxCode.check(wrong + "-001")).isPresent();
      }
    }
  }

  @Property(tries = 100)
  void refusal_namesTheRule_andHidesTheCode(@ForAll("codes") TaxCode code) {
    String wrong = changed(code.value(), 4, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TaxCode(wrong))
        .withMessageContaining("tax code")
        .withMessageNotContaining(wrong);
  }

  @Property(tries = 100)
  void dependentUnit_belongsToItsMain(
      @ForAll("codes") TaxCode main, @ForAll @IntRange(min = 1, max = 999) int unit) {
    TaxCode code = new TaxCode(String.format(Locale.ROOT, "%s-%03d", main.value(), unit));

    assertThat(code.kind()).isEqualTo(Kind.DEPENDENT_UNIT);
    assertThat(code.main()).isEqualTo(main);
    assertThat(TaxCode.check(main.value() + "-000")).contains(IdentifierRule.TAX_CODE_UNIT);
    assertThat(TaxCode.check(main.value() + "001")).contains(IdentifierRule.TAX_CODE_FORM);
  }

  @Property(tries = 200)
  void text_isRefusedWithAReason_orKept(@ForAll String text) {
    if (TaxCode.check(text).isEmpty()) {
      assertThat(new TaxCode(text).value()).isEqualTo(text);
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> new TaxCode(text));
    }
  }

  @Example
  void personalNumber_isATaxCode_sinceTheCircular() {
    String number = "001199000001";

    assertThat(TaxCode.check(number, BEFORE)).contains(IdentifierRule.TAX_CODE_NOT_YET);
    assertThat(TaxCode.check(number, SINCE)).isEmpty();
    assertThat(TaxCode.check("003199000001", SINCE))
        .contains(IdentifierRule.TAX_CODE_PERSONAL_NUMBER);
    assertThat(new TaxCode(number).personalNumber()).contains(new PersonalNumber(number));
    assertThat(new TaxCode(number)).hasToString("0011*******1");
  }

  @Example
  void publishedCode_hasItsCheckDigit() {
    assertThat(new TaxCode("9999999997")).hasToString("99******97");
    assertThat(new TaxCode("9999999997-001")).hasToString("99******97-001");
    assertThat(TaxCode.check("9999999998")).contains(IdentifierRule.TAX_CODE_CHECK_DIGIT);
  }

  @Example
  void codeWhoseCheckDigitWouldBeTen_isNeverIssued() {
    assertThat(TaxCode.withCheckDigit("000000000")).isEmpty();
    for (int last = 0; last <= 9; last++) {
      assertThat(TaxCode.check("000000000" + last)).contains(IdentifierRule.TAX_CODE_NEVER_ISSUED);
    }
  }

  @Example
  void legalBasis_changesWithTheDay() {
    assertThat(TaxCode.legalBasis(BEFORE)).isEmpty();
    assertThat(TaxCode.legalBasis(SINCE)).contains("TT 86/2024/TT-BTC");
    assertThat(TaxCode.legalBasis(LocalDate.of(2026, 7, 1))).contains("TT 90/2026/TT-BTC");
  }

  @Provide
  Arbitrary<TaxCode> codes() {
    return Arbitraries.strings()
        .numeric()
        .ofLength(9)
        .map(TaxCode::withCheckDigit)
        .filter(Optional::isPresent)
        .map(Optional::get);
  }

  private static String changed(String code, int place, int by) {
    char digit = (char) ('0' + (code.charAt(place) - '0' + by) % 10);
    return code.substring(0, place) + digit + code.substring(place + 1);
  }
}
