package vn.lienthong.qcvn109.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.codelist.CodeLists;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.SecureXml;

/** What holds for every household of every seed on every day. */
class CitizenSamplesProperties {
  @Property(tries = 20)
  void document_isRepeatable_andAnotherForAnotherSeed(
      @ForAll long seed, @ForAll @DateRange(min = "2024-01-01", max = "2027-12-31") LocalDate today)
      throws IOException {
    String first = document(seed, today);

    assertThat(document(seed, today)).isEqualTo(first);
    assertThat(document(seed + 1, today)).isNotEqualTo(first);
    assertThat(
            MessageValidator.validate(
                    SecureXml.parse(first.getBytes(StandardCharsets.UTF_8)).getDocumentElement())
                .errorFindings())
        .isEmpty();
  }

  @Property(tries = 100)
  void household_isConsistent(
      @ForAll long seed,
      @ForAll @DateRange(min = "2024-01-01", max = "2027-12-31") LocalDate today) {
    List<CongDanStructure> members = CitizenSamples.seeded(seed, today).nextHousehold();
    CongDanStructure head = members.get(0);
    Set<String> numbers = new HashSet<>();

    assertThat(head.getChuHo().getQuanHe()).isEqualTo("CH01");
    for (CongDanStructure member : members) {
      assertThat(member.getChuHo().getSoDinhDanh()).isEqualTo(head.getSoDinhDanh());
      assertThat(member.getSoSoHoKhau()).isEqualTo(head.getSoSoHoKhau());
      if (member.getSoDinhDanh() == null) {
        assertForeigner(member);
      } else {
        assertThat(numbers.add(new PersonalNumber(member.getSoDinhDanh()).value())).isTrue();
        assertPlaces(member, today);
      }
      if (member.getVoChong() != null) {
        assertThat(member.getTinhTrangHonNhan()).isEqualTo("2");
      }
      assertBorn(member, today);
    }
  }

  private static void assertForeigner(CongDanStructure member) {
    assertThat(member.getQuocTich()).isNotEqualTo("VN");
    assertThat(member.getDanToc()).isNull();
    assertThat(member.getQueQuan().getMaDonViHanhChinh()).isNull();
    assertThat(member.getQueQuan().getQuocGia()).isEqualTo(member.getQuocTich());
  }

  private static void assertPlaces(CongDanStructure member, LocalDate today) {
    assertKnown(member.getThuongTru(), today);
    assertKnown(member.getNoiOHienTai(), today);
    assertKnown(member.getQueQuan(), null);
    LocalDate birth = member.getNgayThangNamSinh().getNgayThangNam();
    boolean registeredNow = birth != null && !birth.isBefore(AdministrativeUnits.MERGER);
    assertKnown(
        member.getNoiDangKyKhaiSinh(),
        registeredNow ? today : AdministrativeUnits.MERGER.minusDays(1));
  }

  private static void assertKnown(DiaChiStructure place, @Nullable LocalDate day) {
    assertThat(CodeLists.isKnown("dvhc", null, place.getMaDonViHanhChinh(), day)).isTrue();
  }

  private static void assertBorn(CongDanStructure member, LocalDate today) {
    LocalDate birth = member.getNgayThangNamSinh().getNgayThangNam();
    if (birth != null) {
      assertThat(birth).isBetween(today.minusYears(105), today);
    }
  }

  private static String document(long seed, LocalDate today) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CongdanCollections.write(out, 12, seed, Dialect.CANONICAL, today);
    return out.toString(StandardCharsets.UTF_8);
  }
}
