package vn.lienthong.qcvn109.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHAC;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHAC_DAU;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHOP;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.TRONG_NGUON;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;
import vn.lienthong.qcvn109.message.WholeName;
import vn.lienthong.qcvn109.sample.CitizenSamples;

/** The rules of docs/look-ups.md, one row each. */
class FieldGradesTest {
  @ParameterizedTest
  @CsvSource({
    "Nguyễn Văn An,Nguyễn Văn An,KHOP",
    "'Nguyễn  Văn An ',Nguyễn Văn An,KHOP", // blanks
    "Lê Thị Hoà,Lê Thị Hòa,KHOP", // where the tone is written
    "Trần Thuỵ Uý,Trần Thụy Úy,KHOP",
    "NGUYỄN VĂN AN,Nguyễn Văn An,KHAC_DAU",
    "Nguyen Van An,Nguyễn Văn An,KHAC_DAU",
    "NGUYENVANAN,Nguyễn Văn An,KHAC_DAU",
    "Nguyễn Văn Ân,Nguyễn Văn An,KHAC_DAU",
    "DAO THI DEP,Đào Thị Đẹp,KHAC_DAU",
    "H'Hen Niê,H’Hen Niê,KHAC_DAU", // two signs for one apostrophe
    "H HEN NIE,H'Hen Niê,KHAC_DAU",
    "Nguyễn Văn Anh,Nguyễn Văn An,KHAC",
    "Văn An Nguyễn,Nguyễn Văn An,KHAC", // nobody knows which part is the family name
    "An,Nguyễn Văn An,KHAC",
    "Nguyễn Văn An,'',TRONG_NGUON",
  })
  void name_twoSpellings_graded(String stated, String held, MucKhopType grade) {
    assertThat(FieldGrades.name(stated, held)).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-05-12,1990-05-12,KHOP,true",
    "1990-05-12,1990-05-13,CHI_KHOP_NAM,false",
    "1990-05-12,1990,CHI_KHOP_NAM,true", // the source knows the year alone
    "1990,1990-05-12,CHI_KHOP_NAM,true",
    "1990,1990,KHOP,true",
    "1990-05-12,1991-05-12,KHAC,false",
    "1991,1990-05-12,KHAC,false",
    "1990,'',TRONG_NGUON,false",
  })
  void birth_dayOrYear_graded(String stated, String held, MucKhopType grade, boolean samePerson) {
    var name = WholeName.in("Nguyễn Văn An");

    assertThat(FieldGrades.birth(birth(stated), birth(held))).isEqualTo(grade);
    assertThat(FieldGrades.isSamePerson(name, birth(stated), name, birth(held)))
        .isEqualTo(samePerson);
  }

  @ParameterizedTest
  @CsvSource({
    "00004,00004,KHOP",
    "00001,00097,KHOP", // a commune of before 2025-07-01 and what it went into
    "00097,00001,KHOP", // the source still has the old one
    "00001,00004,KHAC",
    "01,00097,KHOP", // a province and what lies in it
    "79,00097,KHAC",
    "99999,00097,KHAC",
  })
  void unit_overTheMerger_graded(String stated, String held, MucKhopType grade) {
    assertThat(FieldGrades.unit(stated, held)).isEqualTo(grade);
  }

  @Test
  void unit_oldOneThatWentIntoTwo_agreesWithBoth() {
    assertThat(FieldGrades.unit("00556", "00562")).isEqualTo(KHOP);
    assertThat(FieldGrades.unit("00556", "00565")).isEqualTo(KHOP);
    assertThat(FieldGrades.unit("00562", "00565")).isEqualTo(KHAC);
  }

  @Test
  void code_equalOrNot_neverBetween() {
    assertThat(FieldGrades.code("01", "01")).isEqualTo(KHOP);
    assertThat(FieldGrades.code("01", "02")).isEqualTo(KHAC);
    assertThat(FieldGrades.code("01", null)).isEqualTo(TRONG_NGUON);
  }

  @Property(tries = 50)
  void name_ofAnySample_survivesItsOtherSpellings(@ForAll @IntRange(max = 9_999) int seed) {
    var citizen = CitizenSamples.seeded(seed, LocalDate.of(2026, 1, 1)).next();
    String name = WholeName.of(citizen.getHoVaTen());
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);

    assertThat(FieldGrades.name(decomposed, name)).isEqualTo(KHOP);
    assertThat(FieldGrades.name(name.toUpperCase(Locale.ROOT), name)).isEqualTo(KHAC_DAU);
    assertThat(FieldGrades.name(name + "x", name)).isEqualTo(KHAC);
  }

  private static NgayThangNamSinhStructure birth(String text) {
    var birth = new NgayThangNamSinhStructure();
    if (text.length() == 4) {
      birth.setNam(text);
    } else if (!text.isEmpty()) {
      birth.setNgayThangNam(LocalDate.parse(text));
    }
    return birth;
  }
}
