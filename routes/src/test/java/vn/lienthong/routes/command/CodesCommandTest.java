package vn.lienthong.routes.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesCommandTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new PrintStream(screen, true, StandardCharsets.UTF_8), false);

  @Test
  void code_meansWhatItMeant_onTheDay() {
    assertThat(run("codes resolve dvhc 24 --at 2025-06-30")).isZero();
    assertThat(text()).startsWith("24  Tỉnh Bắc Giang / Bac Giang Province");

    screen.reset();
    assertThat(run("codes resolve dvhc 24 --at 2025-07-01")).isZero();
    assertThat(text())
        .startsWith("24  Tỉnh Bắc Ninh")
        .contains("from-2025-07-01", "2025-07-01 → 2026-04-29", "MIT", "QĐ 19/2025/QĐ-TTg")
        .doesNotContain("Bắc Giang");
  }

  @Test
  void withoutADay_todayInVietNamCounts() {
    assertThat(run("codes resolve gioi-tinh 1")).isZero();

    assertThat(text()).startsWith("1  Nam / Male");
  }

  @Test
  void commune_namesWhereItLies() {
    assertThat(run("codes resolve dvhc 00004 --at 2026-11-21")).isZero();

    assertThat(text()).contains("01  Thành phố Hà Nội");
  }

  @Test
  void unknownCode_isRefused_withOtherPeriods() {
    assertThat(run("codes resolve dvhc 27 --at 2026-01-01")).isEqualTo(1);

    assertThat(text()).contains("Không có mã 27", "27  Tỉnh Bắc Ninh", "… → 2025-06-30");
  }

  @Test
  void unknownCode_ofATimeThatIsNotHeld_isNotCalledWrong() {
    assertThat(run("codes resolve dvhc 28 --at 2000-01-01")).isEqualTo(1);
    assertThat(text()).contains("chưa đầy đủ cho ngày này", "Earlier states are not held");

    screen.reset();
    assertThat(run("codes resolve dvhc 28 --at 2025-06-30")).isEqualTo(1);
    assertThat(text()).contains("Không có mã 28").doesNotContain("chưa đầy đủ");
  }

  @Test
  void communeWithoutPartner_isRefused_withSuccessorsOfItsDistrict() {
    assertThat(run("codes translate 00712 --from 2025-06-30 --to 2025-07-01")).isEqualTo(1);

    assertThat(text())
        .contains(
            "không có đơn vị tương ứng", "cùng huyện cũ / successor of the same old district");
  }

  @Test
  void codeOfWhichNothingIsKnown_isSaidToBeSo_eachCaseInItsWords() {
    assertThat(run("codes translate 99999 --from 2025-06-30 --to 2025-07-01")).isEqualTo(1);
    assertThat(text()).contains("tại ngày ban đầu", "Không biết gì về mã này");

    screen.reset();
    assertThat(run("codes translate 5 --list trang-thai-ho-tich --into trang-thai-ho-so-mc"))
        .isEqualTo(1);
    assertThat(text()).contains("The list has no such code").doesNotContain("ngày ban đầu");
  }

  @Test
  void sameCode_isSaidInBothLanguages() {
    assertThat(run("codes translate 24 --from 2025-07-01 --to 2026-11-21")).isZero();

    assertThat(text()).contains("cùng mã, cùng danh mục / same code, same list");
  }

  @Test
  void unknownCode_ofAnIncompleteList_isNotCalledWrong() {
    assertThat(run("codes resolve quan-he-chu-ho CH02")).isEqualTo(1);

    assertThat(text()).contains("chưa đầy đủ", "incomplete");
  }

  @Test
  void ambiguousCode_isRefused_untilTheVersionIsNamed() {
    assertThat(run("codes resolve dan-toc 04")).isEqualTo(1);
    assertThat(text()).contains("Mường", "Hoa", "qd1019-2008", "qd121-1979", "--version");

    screen.reset();
    assertThat(run("codes resolve dan-toc 04 --version qd121-1979")).isZero();
    assertThat(text()).startsWith("04  Hoa");
  }

  @Test
  void splitCommune_isRefused_withItsCandidates() {
    assertThat(run("codes translate 00007 --from 2025-06-30 --to 2025-07-01")).isEqualTo(1);

    assertThat(text()).contains("được tách", "00008  Phường Ngọc Hà", "00025  Phường Giảng Võ");
  }

  @Test
  void translatedCode_saysWhereItCameFrom() {
    assertThat(run("codes translate 27 --from 2025-06-30 --to 2025-07-01")).isZero();

    assertThat(text())
        .startsWith("24  Tỉnh Bắc Ninh")
        .contains("dvhc until-2025-06-30 27 Tỉnh Bắc Ninh", "dvhc-map-old-to-new.csv (medium)");
  }

  @Test
  void status_isTranslatedBetweenLists_orItsConditionsAreListed() {
    String command = "codes translate %s --list trang-thai-ho-tich --into trang-thai-ho-so-mc";
    assertThat(run(command.formatted("2"))).isZero();
    assertThat(text()).startsWith("5  Yêu cầu bổ sung giấy tờ");

    screen.reset();
    assertThat(run(command.formatted("1"))).isEqualTo(1);
    assertThat(text()).contains("trước khi gửi", "after it was pushed", "2  Được tiếp nhận");
  }

  @Test
  void ethnicGroup_isTranslatedBetweenVersions() {
    assertThat(run("codes translate 04 --list dan-toc --version qd121-1979 --into qd1019-2008"))
        .isZero();

    assertThat(text()).startsWith("06  Hoa (Hán)");
  }

  @Test
  void lists_areAllNamed_withTheirOrigin() {
    assertThat(run("codes lists")).isZero();

    assertThat(text())
        .contains("dvhc until-2025-06-30", "10794", "quoc-gia iso3166-1", "250", "MIT")
        .contains("1 (chưa đầy đủ / incomplete)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "codes resolve dvch 24 | dvhc, ",
        "codes resolve dvhc 24 --at 30/06/2025 | yyyy-MM-dd",
        "codes resolve dvhc 24 --at 2025-02-30 | yyyy-MM-dd",
        "codes resolve dan-toc 04 --version 2008 | qd1019-2008, qd121-1979",
        "codes translate 24 --from 2025-06-30 | --into",
        "codes translate 24 --from x --to 2025-07-01 | --from: ngày phải có dạng",
        "codes translate 1 --list gioi-tinh --into gioitinh | gioi-tinh-bhxh",
        "codes translate 04 --list dan-toc --into qd1019-2008 | --version",
        "codes resolve dvhc | CODE",
        "codes | resolve, translate, lists",
      })
  void wrongCall_isRefused_andSaysWhatIsAllowed(String line) {
    String[] parts = line.split(" \\| ", 2);

    assertThat(run(parts[0])).isEqualTo(2);
    assertThat(text()).contains(parts[1]);
  }

  @Test
  void help_isGiven_forEachCommand() {
    assertThat(run("codes --help")).isZero();
    assertThat(run("codes resolve --help")).isZero();
    assertThat(text()).contains("translate", "--at", "hôm nay");
  }

  private int run(String line) {
    return LienThong.run(terminal, line.split(" ", -1));
  }

  private String text() {
    return screen.toString(StandardCharsets.UTF_8);
  }
}
