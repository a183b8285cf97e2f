package vn.lienthong.qcvn109.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.codelist.Resolution.Ambiguous;
import vn.lienthong.qcvn109.codelist.Resolution.Resolved;
import vn.lienthong.qcvn109.codelist.Resolution.Unknown;

class CodeListsTest {
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  @Test
  void everyList_saysWhereItComesFrom_andAgreesWithTheIndex() {
    assertThat(CodeLists.ids()).hasSize(13);
    for (CodeListInfo info : CodeLists.all()) {
      assertThat(info.source()).as(info.file()).isNotBlank();
      assertThat(info.licence()).as(info.file()).isNotBlank();
      assertThat(info.note().isEmpty()).as(info.file()).isEqualTo(info.englishNote().isEmpty());
      assertThat(info.dataDate()).as(info.file()).startsWith("2026-");
      assertThat(CodeLists.versions(info.list())).contains(info.version());
      assertThat(CodeLists.info(info.list(), info.version())).isSameAs(info);
      assertThat(CodeLists.entries(info.list(), info.version()))
          .as(info.file())
          .isNotEmpty()
          .allSatisfy(e -> assertThat(e.name()).isEqualTo(e.name().strip()).isNotEmpty())
          .allSatisfy(e -> assertThat(e.confidence()).matches("high|medium|low|inference|own"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dvhc,until-2025-06-30,10794",
    "dvhc,from-2025-07-01,3355",
    "dvhc,2026-07-25,3355",
    "dan-toc,qd1019-2008,54",
    "dan-toc,qd121-1979,54",
    "ton-giao,qcvn109-2017,14",
    "ton-giao,live,2",
    "quoc-gia,iso3166-1,250",
    "trang-thai-ho-so-mc,dvcqg,10"
  })
  void list_hasAllItsCodes(String list, String version, int size) {
    assertThat(CodeLists.entries(list, version)).hasSize(size);
  }

  @ParameterizedTest
  @CsvSource({
    "dvhc,24,2025-06-30,Tỉnh Bắc Giang",
    "dvhc,24,2025-07-01,Tỉnh Bắc Ninh",
    "dvhc,75,2026-04-29,Tỉnh Đồng Nai",
    "dvhc,75,2026-04-30,Thành phố Đồng Nai",
    "gioi-tinh,0,2026-11-21,Chưa có thông tin",
    "gioi-tinh-bhxh,3,2026-11-21,Khác",
    "nhom-mau,03,2026-11-21,Nhóm máu AB",
    "ton-giao,99,2026-11-21,Không",
    "ton-giao,05,2026-11-21,Cao Đài",
    "dan-toc,01,2026-11-21,Kinh",
    "dan-toc,04,1990-01-01,Hoa",
    "quoc-gia,SS,2011-08-09,Nam Sudan",
    "quoc-gia,AN,2010-12-14,Antilles thuộc Hà Lan",
    "quan-he-chu-ho,CH01,2026-11-21,Chủ hộ",
    "quan-he-chu-ho,CON,2026-11-21,Con"
  })
  void code_meansWhatItMeant_onThatDay(String list, String code, LocalDate day, String name) {
    assertThat(CodeLists.resolve(list, code, day))
        .isInstanceOfSatisfying(
            Resolved.class, found -> assertThat(found.entry().name()).isEqualTo(name));
    assertThat(CodeLists.isKnown(list, null, code, day)).isTrue();
  }

  @Test
  void bareEthnicCode_isAmbiguous_whereTheListsDiffer() {
    assertThat(CodeLists.resolve("dan-toc", "04", AFTER))
        .isInstanceOfSatisfying(
            Ambiguous.class,
            found ->
                assertThat(found.candidates())
                    .extracting(CodeEntry::version, CodeEntry::name)
                    .containsExactly(tuple("qd1019-2008", "Mường"), tuple("qd121-1979", "Hoa")));
    assertThat(CodeLists.resolve("dan-toc", "qd121-1979", "04", AFTER))
        .isInstanceOfSatisfying(Resolved.class, r -> assertThat(r.entry().name()).isEqualTo("Hoa"));
  }

  @Test
  void unknownCode_namesItsMeaning_inOtherPeriods() {
    assertThat(CodeLists.resolve("dvhc", "27", AFTER))
        .isInstanceOfSatisfying(
            Unknown.class,
            found -> {
              assertThat(found.candidates()).hasSize(1);
              assertThat(found.candidates().get(0).name()).isEqualTo("Tỉnh Bắc Ninh");
              assertThat(found.candidates().get(0).validTo()).isEqualTo(BEFORE);
            });
    assertThat(CodeLists.resolve("gioi-tinh", "3", AFTER)).isEqualTo(new Unknown(List.of()));
    assertThat(CodeLists.resolve("dvhc", "until-2025-06-30", "24", AFTER))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void countryCode_isKnown_onlyInItsTime() {
    assertThat(CodeLists.isKnown("quoc-gia", null, "SS", LocalDate.of(2011, 8, 8))).isFalse();
    assertThat(CodeLists.isKnown("quoc-gia", null, "AN", LocalDate.of(2010, 12, 15))).isFalse();
    assertThat(CodeLists.isKnown("quoc-gia", "iso3166-1", "AN", null)).isTrue();
    assertThat(CodeLists.isKnown("quoc-gia", null, "vn", null)).isFalse();
  }

  @Test
  void incompleteList_saysSo() {
    assertThat(CodeLists.isComplete("quan-he-chu-ho")).isFalse();
    assertThat(CodeLists.isComplete("ton-giao")).isTrue();
    assertThat(CodeLists.info("ton-giao", "live").complete()).isFalse();
  }

  @Test
  void unknownListOrVersion_isWronglyCalled() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodeLists.resolve("dvch", "24", AFTER))
        .withMessageContaining("dvch");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodeLists.isKnown("dan-toc", "2008", "04", null))
        .withMessageContaining("2008");
  }

  @Test
  void secondListOfTheMergedUnits_differsInSpelling_exceptInDongNai() {
    List<String> changed = new ArrayList<>();
    for (CodeEntry now : CodeLists.entries("dvhc", "2026-07-25")) {
      var before = (Resolved) CodeLists.resolve("dvhc", "from-2025-07-01", now.code(), AFTER);
      assertThat(before.entry().parent()).isEqualTo(now.parent());
      if (!kind(before.entry()).equals(kind(now))) {
        changed.add(now.code());
        assertThat(now.parent() == null ? now.code() : now.parent()).isEqualTo("75");
      }
    }
    // the city itself and ten new wards
    assertThat(changed).hasSize(11).contains("75");
  }

  private static String kind(CodeEntry unit) {
    return unit.name().substring(0, unit.name().indexOf(' '));
  }
}
