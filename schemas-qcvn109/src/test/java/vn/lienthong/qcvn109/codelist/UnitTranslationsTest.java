package vn.lienthong.qcvn109.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.qcvn109.codelist.TranslationAssertions.code;
import static vn.lienthong.qcvn109.codelist.TranslationAssertions.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.codelist.Translation.Refused;
import vn.lienthong.qcvn109.codelist.Translation.Translated;

class UnitTranslationsTest {
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void commune_isTranslated_andKeepsWhereItCameFrom() {
    assertThat(translate("00006", BEFORE, TODAY))
        .isInstanceOfSatisfying(
            Translated.class,
            t -> {
              assertThat(t.from().name()).isEqualTo("Phường Vĩnh Phúc");
              assertThat(t.from().version()).isEqualTo("until-2025-06-30");
              assertThat(t.to().code()).isEqualTo("00008");
              assertThat(t.to().version()).isEqualTo("2026-07-25");
              assertThat(t.provenance())
                  .isEqualTo(
                      "dvhc until-2025-06-30 00006 Phường Vĩnh Phúc [dvhc-until-2025-06-30.csv];"
                          + " dvhc-map-old-to-new.csv (medium)");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "24,2025-06-30,2025-07-01,24",
    "27,2025-06-30,2025-07-01,24",
    "02,2025-06-30,2026-11-21,08",
    "01,2026-11-21,2025-06-30,01",
    "24,2025-07-01,2026-11-21,24",
    "24,2025-06-30,2020-01-01,24",
    "001,2025-06-30,2020-01-01,001"
  })
  void unit_goesTo(String from, LocalDate day, LocalDate otherDay, String to) {
    assertThat(code(translate(from, day, otherDay))).isEqualTo(to);
  }

  @Test
  void splitCommune_isRefused_withItsCandidates() {
    Refused refused = refused(translate("00007", BEFORE, AFTER), TranslationRefusal.SPLIT);

    assertThat(refused.candidates())
        .extracting(candidate -> candidate.entry().name())
        .containsExactly("Phường Ngọc Hà", "Phường Giảng Võ");
  }

  @Test
  void mergedUnit_isRefused_onTheWayBack() {
    Refused commune = refused(translate("00004", AFTER, BEFORE), TranslationRefusal.MERGED);
    Refused province = refused(translate("24", AFTER, BEFORE), TranslationRefusal.MERGED);

    assertThat(commune.candidates()).hasSizeGreaterThan(1);
    assertThat(province.candidates())
        .extracting(candidate -> candidate.entry().name())
        .containsExactlyInAnyOrder("Tỉnh Bắc Giang", "Tỉnh Bắc Ninh");
  }

  @Test
  void district_isRefused_withItsSuccessors() {
    Refused refused =
        refused(translate("001", BEFORE, AFTER), TranslationRefusal.DISTRICT_ABOLISHED);

    assertThat(refused.candidates()).hasSizeBetween(2, 50);
    assertThat(refused.candidates()).allMatch(candidate -> candidate.entry().code().length() == 5);
  }

  @Test
  void communeWithoutPartner_isRefused_thoughItsCodeStandsInTheNewList() {
    Refused refused = refused(translate("20971", BEFORE, AFTER), TranslationRefusal.NO_PARTNER);

    assertThat(refused.candidates()).hasSizeGreaterThan(1);
    assertThat(refused.candidates().get(0).entry().name()).isEqualTo("Xã Tam Xuân");
    assertThat(refused.candidates())
        .allMatch(c -> c.condition().equals("đơn vị kế tiếp của cùng huyện cũ"))
        .allMatch(c -> c.englishCondition().equals("successor of the same old district"));
  }

  @Test
  void islandDistrict_leadsToItsSpecialZone_thoughTheMapHoldsNothingOfIt() {
    Refused refused = refused(translate("23275", BEFORE, AFTER), TranslationRefusal.NO_PARTNER);

    assertThat(refused.candidates()).hasSize(1);
    assertThat(refused.candidates().get(0).entry().name()).isEqualTo("Đặc khu Phú Quý");
    assertThat(refused.candidates().get(0).englishCondition()).contains("same old district");
    assertThat(
            refused(translate("602", BEFORE, AFTER), TranslationRefusal.DISTRICT_ABOLISHED)
                .candidates())
        .isEqualTo(refused.candidates());
  }

  @Test
  void communesWithoutPartner_haveSomethingToLookAt_allOfThem() {
    List<Refused> refused =
        CodeLists.entries("dvhc", "until-2025-06-30").stream()
            .filter(entry -> entry.code().length() == 5)
            .map(entry -> translate(entry.code(), BEFORE, AFTER))
            .flatMap(t -> t instanceof Refused r ? Stream.of(r) : Stream.empty())
            .filter(r -> r.reason() == TranslationRefusal.NO_PARTNER)
            .toList();

    assertThat(refused).hasSize(44).allMatch(r -> !r.candidates().isEmpty());
    assertThat(refused)
        .flatExtracting(Refused::candidates)
        .allMatch(candidate -> !candidate.condition().isEmpty());
  }

  @Test
  void unknownCode_isRefused_neverPassedOn() {
    Refused nowhere =
        refused(translate("99999", BEFORE, AFTER), TranslationRefusal.UNKNOWN_CODE_ON_DAY);
    Refused tooLate =
        refused(translate("27", AFTER, TODAY), TranslationRefusal.UNKNOWN_CODE_ON_DAY);

    assertThat(nowhere.candidates()).isEmpty();
    assertThat(tooLate.candidates()).hasSize(1);
  }

  @Test
  void map_hasItsKnownQuality() {
    assertThat(count("until-2025-06-30", BEFORE, AFTER))
        .containsEntry("SPLIT", 295)
        .containsEntry("NO_PARTNER", 44)
        .containsEntry("translated", 9_696);
    assertThat(count("from-2025-07-01", AFTER, BEFORE))
        .containsEntry("NO_PARTNER", 11)
        .containsOnlyKeys("translated", "MERGED", "NO_PARTNER");
  }

  @Test
  void everyOldProvince_wentToOneOfToday_asTheLawSays() {
    Map<String, List<String>> merged = new TreeMap<>();
    for (AdministrativeUnit old : AdministrativeUnits.at(BEFORE).provinces()) {
      merged.merge(
          code(translate(old.code(), BEFORE, AFTER)),
          List.of(old.code()),
          (one, two) -> Stream.concat(one.stream(), two.stream()).sorted().toList());
    }

    // NQ 202/2025/QH15: 23 provinces were made of 52 old ones, 11 stayed as they were
    assertThat(merged).hasSize(34);
    assertThat(merged.values().stream().filter(old -> old.size() == 1)).hasSize(11);
    assertThat(merged)
        .containsEntry("25", List.of("17", "25", "26"))
        .containsEntry("79", List.of("74", "77", "79"))
        .containsEntry("52", List.of("52", "64"))
        .containsEntry("92", List.of("92", "93", "94"));
  }

  private static Map<String, Integer> count(String version, LocalDate from, LocalDate to) {
    Map<String, Integer> counts = new TreeMap<>();
    CodeLists.entries("dvhc", version).stream()
        .filter(entry -> entry.code().length() == 5)
        .map(entry -> translate(entry.code(), from, to))
        .map(t -> t instanceof Refused refused ? refused.reason().name() : "translated")
        .forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
    return counts;
  }

  private static Translation translate(String code, LocalDate from, LocalDate to) {
    return CodeTranslations.translate("dvhc", code, from, to);
  }
}
