package vn.lienthong.qcvn109.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.SecureXml;

class BirthSamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void twins_haveDifferentNames() {
    int twins = 0;
    for (long seed = 0; seed < 20; seed++) {
      BirthSamples births = BirthSamples.seeded(seed, LocalDate.of(2026, 11, 21));
      LienThongKhaiSinhStructure before = births.next();
      for (int i = 0; i < 500; i++) {
        LienThongKhaiSinhStructure next = births.next();
        if (next.getMe().getSoDinhDanh().equals(before.getMe().getSoDinhDanh())) {
          twins++;
          assertThat(next.getTre().getHoVaTen().getTen())
              .isNotEqualTo(before.getTre().getHoVaTen().getTen());
        }
        before = next;
      }
    }
    assertThat(twins).isGreaterThan(100);
  }

  @Test
  void samples_areValid_fiveHundredOfThem() {
    for (LienThongKhaiSinhStructure sample : samples(1, 500)) {
      assertThat(MessageValidator.validate(Payloads.write(sample)).errorFindings()).isEmpty();
      assertThat(AdministrativeUnits.from2025().find(sample.getNoiDangKyKhaiSinh())).isPresent();
      assertThat(birthDate(sample.getTre())).isBetween(TODAY.minusDays(60), TODAY);
      assertThat(sample.getGiayChungSinh().getNgayCap())
          .isBetween(birthDate(sample.getTre()), TODAY);
      assertNumberFits(sample.getMe(), Gender.FEMALE);
      if (sample.getCha() != null) {
        assertNumberFits(sample.getCha(), Gender.MALE);
      }
    }
  }

  @Test
  void samples_areTheSame_forTheSameSeedOnly() {
    assertThat(text(samples(7, 50))).isEqualTo(text(samples(7, 50)));
    assertThat(text(samples(7, 50))).isNotEqualTo(text(samples(8, 50)));
  }

  @Test
  void samples_holdTwinsFatherlessAndMinorities_amongFiveHundred() {
    List<LienThongKhaiSinhStructure> samples = samples(3, 500);

    Set<String> mothers = new HashSet<>();
    Set<String> groups = new TreeSet<>();
    samples.forEach(s -> mothers.add(s.getMe().getSoDinhDanh()));
    samples.forEach(s -> groups.add(s.getTre().getDanToc().getMaDanToc()));
    assertThat(mothers).hasSizeBetween(470, 499);
    assertThat(samples.stream().filter(s -> s.getCha() == null).count()).isBetween(10L, 60L);
    assertThat(groups).hasSize(Community.values().length);
  }

  @Test
  void edeName_staysWhole_withTheFamilyNameLast() {
    PersonName name = new PersonName("Niê", "H'Hen", true);

    assertThat(name.structure().getTen()).isEqualTo("H'Hen Niê");
    assertThat(name.structure().getHo()).isNull();
  }

  @Test
  void hmongName_hasThreeParts() {
    var name = new PersonName("Giàng", "A Páo", false).structure();

    assertThat(List.of(name.getHo(), name.getChuDem(), name.getTen()))
        .containsExactly("Giàng", "A", "Páo");
  }

  @Test
  void birthProvinces_areTheOldSixtyThree_eachOnce() {
    List<String> old =
        AdministrativeUnits.from2025().provinces().stream()
            .flatMap(p -> BirthProvinces.of(p.code()).stream())
            .toList();

    assertThat(old).hasSize(63).doesNotHaveDuplicates();
    old.forEach(code -> PersonalNumber.issue(code, Gender.MALE, TODAY, 0));
  }

  private static void assertNumberFits(CongDanStructure adult, Gender gender) {
    PersonalNumber number = new PersonalNumber(adult.getSoDinhDanh());
    assertThat(number.gender()).isEqualTo(gender);
    assertThat(adult.getGioiTinh()).isEqualTo(gender.code());
    assertThat(number.birthYear()).isEqualTo(birthDate(adult).getYear());
  }

  private static LocalDate birthDate(CongDanStructure citizen) {
    return citizen.getNgayThangNamSinh().getNgayThangNam();
  }

  private static List<LienThongKhaiSinhStructure> samples(long seed, int count) {
    BirthSamples samples = BirthSamples.seeded(seed, TODAY);
    return Stream.generate(samples::next).limit(count).toList();
  }

  private static List<String> text(List<LienThongKhaiSinhStructure> samples) {
    return samples.stream()
        .map(s -> new String(SecureXml.serialize(Payloads.write(s)), StandardCharsets.UTF_8))
        .toList();
  }
}
