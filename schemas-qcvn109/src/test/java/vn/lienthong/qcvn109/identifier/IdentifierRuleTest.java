package vn.lienthong.qcvn109.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.qcvn109.identifier.IdentifierContradiction.PERSONAL_NUMBER_BIRTH_YEAR;
import static vn.lienthong.qcvn109.identifier.IdentifierContradiction.PERSONAL_NUMBER_GENDER;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdentifierRuleTest {
  private static final LocalDate BIRTH = LocalDate.of(1999, 5, 20);
  // a woman, 1999
  private final PersonalNumber number = new PersonalNumber("001199000001");

  @ParameterizedTest
  @EnumSource(IdentifierRule.class)
  void rule_isSaidInBothLanguages(IdentifierRule rule) {
    assertThat(rule.vietnamese()).isNotBlank().isNotEqualTo(rule.english());
    assertThat(rule.broken()).contains(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "00119900001,PERSONAL_NUMBER_FORM",
    "00119900000١,PERSONAL_NUMBER_FORM",
    "003199000001,PERSONAL_NUMBER_PLACE",
    "000199000001,PERSONAL_NUMBER_PLACE",
  })
  void personalNumber_isRefused_withTheRule(String text, IdentifierRule rule) {
    assertThat(PersonalNumber.check(text)).contains(rule);
  }

  @Test
  void everyOldProvince_andAnyCountry_mayBeginAPersonalNumber() {
    assertThat(Stream.of("002199000001", "096199000001", "100199000001", "999199000001"))
        .allMatch(text -> PersonalNumber.check(text).isEmpty());
  }

  @Test
  void contradiction_isAWarning_noRefusal() {
    assertThat(number.contradictions(Gender.FEMALE, BIRTH)).isEmpty();
    assertThat(number.contradictions(Gender.MALE, BIRTH)).containsExactly(PERSONAL_NUMBER_GENDER);
    assertThat(number.contradictions(Gender.MALE, 2099))
        .containsExactly(PERSONAL_NUMBER_GENDER, PERSONAL_NUMBER_BIRTH_YEAR);
    assertThat(number.contradictions(null, BIRTH.plusYears(1)))
        .containsExactly(PERSONAL_NUMBER_BIRTH_YEAR);
    assertThat(number.contradictions(null, null)).isEmpty();
  }

  @Test
  void identityCardNumber_hasNineDigits_andIsMasked() {
    assertThat(new IdentityCardNumber("012345689")).hasToString("01*****89");
    assertThat(IdentityCardNumber.check("0123456789")).contains(IdentifierRule.IDENTITY_CARD_FORM);
    assertThat(IdentityCardNumber.check("01234567X")).contains(IdentifierRule.IDENTITY_CARD_FORM);
  }

  @ParameterizedTest
  @CsvSource({
    "G01..A,MEMBER_CODE_FORM",
    ".G01,MEMBER_CODE_FORM",
    "G01.,MEMBER_CODE_FORM",
    "g01,MEMBER_CODE_FORM",
    "'',MEMBER_CODE_FORM",
    "G01.234567890.234567890.234567890.23,MEMBER_CODE_LENGTH",
  })
  void memberCode_isRefused_withTheRule(String text, IdentifierRule rule) {
    assertThat(MemberCode.check(text)).contains(rule);
  }

  @Test
  void memberCode_ofThirtyFiveCharacters_isTaken() {
    assertThat(MemberCode.check("G01.234567890.234567890.234567890.2")).isEmpty();
    assertThat(MemberCode.check("000.00.00.H29")).isEmpty();
  }

  @Test
  void dossierCode_isRefused_withTheRule() {
    assertThat(DossierCode.check("H21.129-250812-0035")).isEmpty();
    assertThat(DossierCode.check("H21.129-2508-0035")).contains(IdentifierRule.DOSSIER_CODE_FORM);
    assertThat(DossierCode.check("H".repeat(60) + "-250812-0035"))
        .contains(IdentifierRule.DOSSIER_CODE_LENGTH);
  }
}
