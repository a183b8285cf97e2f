package vn.lienthong.qcvn109.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lienthong.qcvn109.codelist.TranslationAssertions.code;
import static vn.lienthong.qcvn109.codelist.TranslationAssertions.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.codelist.Translation.Refused;
import vn.lienthong.qcvn109.codelist.Translation.Translated;

class CodeTranslationsTest {
  private static final String CIVIL = "trang-thai-ho-tich";
  private static final String PORTAL = "trang-thai-ho-so-mc";
  private static final String NEW = "qd1019-2008";
  private static final String OLD = "qd121-1979";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    "trang-thai-ho-tich,2,trang-thai-ho-so-mc,5",
    "trang-thai-ho-tich,3,trang-thai-ho-so-mc,4",
    "trang-thai-ho-tich,6,trang-thai-ho-so-mc,3",
    "trang-thai-dvclt,7,trang-thai-ho-so-mc,4",
    "trang-thai-dvclt,5,trang-thai-ho-so-mc,10",
    "trang-thai-dvclt,3,trang-thai-ho-tich,1",
    "trang-thai-ho-so-mc,9,trang-thai-ho-tich,4",
    "gioi-tinh,2,gioi-tinh-bhxh,2"
  })
  void code_isTranslated_betweenLists(String from, String code, String to, String expected) {
    assertThat(code(CodeTranslations.translate(from, code, to))).isEqualTo(expected);
  }

  @Test
  void statusThatDependsOnTheMoment_isRefused_withTheConditions() {
    Refused refused =
        refused(CodeTranslations.translate(CIVIL, "1", PORTAL), TranslationRefusal.DEPENDS);

    assertThat(refused.candidates()).hasSize(2);
    assertThat(refused.candidates().get(0).entry().code()).isEqualTo("2");
    assertThat(refused.candidates().get(0).condition()).startsWith("trước khi");
    assertThat(refused.candidates().get(1).entry().code()).isEqualTo("4");
    assertThat(refused.candidates().get(1).englishCondition()).startsWith("after");
  }

  @ParameterizedTest
  @CsvSource({
    "trang-thai-ho-so-mc,7,trang-thai-ho-tich",
    "trang-thai-ho-tich,3,trang-thai-dvclt",
    "gioi-tinh,0,gioi-tinh-bhxh",
    "gioi-tinh-bhxh,3,gioi-tinh",
    "gioi-tinh,1,trang-thai-ho-tich"
  })
  void codeWithoutCounterpart_isRefused_neverPassedOn(String from, String code, String to) {
    refused(CodeTranslations.translate(from, code, to), TranslationRefusal.NO_COUNTERPART);
  }

  @Test
  void unknownCode_isRefused() {
    refused(CodeTranslations.translate(CIVIL, "5", PORTAL), TranslationRefusal.UNKNOWN_CODE);
  }

  @Test
  void everyStatus_isMapped_orKnownToHaveNoCounterpart() {
    assertThat(
            CodeLists.entries(PORTAL, "dvcqg").stream()
                .map(CodeEntry::code)
                .filter(code -> isLost(CodeTranslations.translate(PORTAL, code, CIVIL))))
        .containsExactly("1", "6", "7", "8");
    assertThat(
            CodeLists.entries(CIVIL, "dvclt").stream()
                .filter(e -> isLost(CodeTranslations.translate(CIVIL, e.code(), PORTAL))))
        .isEmpty();
  }

  @Test
  void everyRowOfTheMaps_namesCodesThatExist() {
    List<String> mapped = List.of(CIVIL, "trang-thai-dvclt", PORTAL, "gioi-tinh", "gioi-tinh-bhxh");
    for (String from : mapped) {
      for (CodeEntry entry : CodeLists.entries(from, CodeLists.versions(from).get(0))) {
        for (String to : mapped) {
          if (!from.equals(to)) {
            assertThatCode(() -> CodeTranslations.translate(from, entry.code(), to))
                .as(from + " " + entry.code() + " " + to)
                .doesNotThrowAnyException();
          }
        }
      }
    }
  }

  @Test
  void ethnicGroup_isTranslated_betweenNamedVersions() {
    Translation hoa = CodeTranslations.translate("dan-toc", OLD, "04", NEW);

    assertThat(code(hoa)).isEqualTo("06");
    assertThat(((Translated) hoa).provenance()).contains(OLD, "Hoa", "dan-toc-1979.csv");
    assertThat(code(CodeTranslations.translate("dan-toc", NEW, "06", OLD))).isEqualTo("04");
  }

  @Test
  void ethnicGroups_goThereAndBack_exceptWhereSourcesDisagree() {
    for (CodeEntry entry : CodeLists.entries("dan-toc", OLD)) {
      Translation there = CodeTranslations.translate("dan-toc", OLD, entry.code(), NEW);
      if (entry.code().equals("20") || entry.code().equals("21")) {
        assertThat(refused(there, TranslationRefusal.DEPENDS).candidates()).hasSize(2);
      } else {
        Translation back = CodeTranslations.translate("dan-toc", NEW, code(there), OLD);
        assertThat(code(back)).isEqualTo(entry.code());
      }
    }
  }

  @Test
  void bareEthnicCode_isRefused_withBothMeanings() {
    Refused refused =
        refused(
            CodeTranslations.translate("dan-toc", "04", TODAY, TODAY),
            TranslationRefusal.AMBIGUOUS_CODE);

    assertThat(refused.candidates()).hasSize(2);
  }

  @Test
  void countryThatIsNoMore_isRefused() {
    LocalDate then = LocalDate.of(2009, 1, 1);

    assertThat(code(CodeTranslations.translate("quoc-gia", "VN", then, TODAY))).isEqualTo("VN");
    refused(
        CodeTranslations.translate("quoc-gia", "AN", then, TODAY),
        TranslationRefusal.NO_COUNTERPART);
  }

  @Test
  void wrongCall_isRefused_byName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodeTranslations.translate(CIVIL, "1", CIVIL))
        .withMessageContaining("days or versions");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodeTranslations.translate("dan-toc", "01", PORTAL))
        .withMessageContaining("dan-toc");
  }

  private static boolean isLost(Translation translation) {
    return translation instanceof Refused refused
        && refused.reason() == TranslationRefusal.NO_COUNTERPART;
  }

  @Test
  void ethnicGroup_goesToCivilStatusAndBack_andOneWithoutACodeThereIsRefused() {
    var there = CodeTranslations.translate("dan-toc", "qd1019-2008", "01", CIVIL_GROUPS, "mot-cua");
    assertThat(((Translated) there).to().code()).isEqualTo("63001");
    var back =
        CodeTranslations.translate(CIVIL_GROUPS, "mot-cua", "63001", "dan-toc", "qd1019-2008");
    assertThat(((Translated) back).to().code()).isEqualTo("01");
    var none = CodeTranslations.translate("dan-toc", "qd1019-2008", "02", CIVIL_GROUPS, "mot-cua");
    assertThat(((Refused) none).reason()).isEqualTo(TranslationRefusal.NO_COUNTERPART);
  }

  private static final String CIVIL_GROUPS = "dan-toc-ho-tich";
}
