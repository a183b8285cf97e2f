package vn.lienthong.adapters.population.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.CHI_KHOP_NAM;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHAC;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHAC_DAU;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHONG_CAP;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHOP;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.LiveVerification;
import vn.lienthong.adapters.population.PopulationAdapter;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiaTriTruongStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucThongTinCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XacThucThongTinCongDanTraLoiStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.WholeName;

class VerificationDeskTest {
  private static final CongDanStructure CITIZEN =
      CitizenBook.samples().stream()
          .filter(c -> c.getSoDinhDanh() != null && c.getThuongTru() != null)
          .filter(c -> c.getNgayThangNamSinh().getNgayThangNam() != null)
          .findFirst()
          .orElseThrow();

  private final PopulationAdapter adapter = new PopulationAdapter();
  private final TestMember database =
      new TestMember(
          TestPki.POPULATION,
          new TestDisk(),
          new TestHub(),
          place -> new PopulationSimulator(place, false, CitizenBook.CITIZENS));

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void plainQuestion_travelsInTheLiveDialect_andGetsTonTaiAlone() {
    var asked = question();

    assertThat(translated(Payloads.write(asked)).getNamespaceURI())
        .isEqualTo("http://dancuquocgia.bca");
    var answer = ask(asked);
    assertThat(answer.isTonTai()).isTrue();
    assertThat(answer.getMucKhop()).isEmpty();
    assertThat(answer.getNguonTraLoi().getNguonDuLieu()).isEqualTo(TestPki.POPULATION.value());
  }

  @Test
  void plainQuestion_withAnotherBirthDate_isNobody() {
    var asked = question();
    asked.setNgayThangNamSinh(birth(LocalDate.of(1901, 1, 1)));

    assertThat(ask(asked).isTonTai()).isFalse();
  }

  @Test
  void gradedQuestion_getsAGradeForEachField_alsoWhereTheCitizenIsAnother() {
    var asked = question();
    LocalDate born = CITIZEN.getNgayThangNamSinh().getNgayThangNam();
    asked.setHoVaTen(WholeName.in(WholeName.of(CITIZEN.getHoVaTen()).toUpperCase(Locale.ROOT)));
    asked.setNgayThangNamSinh(birth(born.withDayOfYear(born.getDayOfYear() == 5 ? 6 : 5)));
    asked
        .getTruongDoiChieu()
        .addAll(List.of("HoVaTen", "NgayThangNamSinh", "SoDinhDanh", "NhomMau"));
    value(asked, "ThuongTru", CITIZEN.getThuongTru().getMaDonViHanhChinh());
    value(asked, "GioiTinh", "9");

    var answer = ask(asked);

    assertThat(answer.isTonTai()).isFalse();
    assertThat(grades(answer))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "HoVaTen", KHAC_DAU,
                "NgayThangNamSinh", CHI_KHOP_NAM,
                "SoDinhDanh", KHOP,
                "NhomMau", KHONG_CAP, // nothing was stated of it
                "ThuongTru", KHOP,
                "GioiTinh", KHAC));
  }

  @Test
  void gradedQuestion_aboutANumberOfNobody_getsNoGrade() {
    var asked = question();
    asked.setSoDinhDanh("001199999999");
    asked.getTruongDoiChieu().add("HoVaTen");

    var answer = ask(asked);

    assertThat(answer.isTonTai()).isFalse();
    assertThat(answer.getMucKhop()).isEmpty();
  }

  private XacThucThongTinCongDanTraLoiStructure ask(XacThucThongTinCongDanStructure asked) {
    MessageHeader header = header();
    var reply = database.send(header, translated(Payloads.write(asked)));
    var answer = TestPki.trusted(TestPki.verifier().verifyMessage(reply.document()));
    return Payloads.read(
        adapter.fromAgency(answer.header(), answer.payload()).orElse(answer.payload()),
        XacThucThongTinCongDanTraLoiStructure.class);
  }

  private Element translated(Element canonical) {
    return adapter.toAgency(header(), canonical).orElse(canonical);
  }

  private static MessageHeader header() {
    return TestPki.header(LiveVerification.SERVICE, TestPki.HUB, TestPki.POPULATION);
  }

  private static XacThucThongTinCongDanStructure question() {
    var asked = new XacThucThongTinCongDanStructure();
    asked.setSoDinhDanh(CITIZEN.getSoDinhDanh());
    asked.setHoVaTen(CITIZEN.getHoVaTen());
    asked.setNgayThangNamSinh(CITIZEN.getNgayThangNamSinh());
    return asked;
  }

  private static NgayThangNamSinhStructure birth(LocalDate day) {
    var birth = new NgayThangNamSinhStructure();
    birth.setNgayThangNam(day);
    return birth;
  }

  private static void value(XacThucThongTinCongDanStructure asked, String field, String value) {
    var stated = new GiaTriTruongStructure();
    stated.setTruong(field);
    stated.setGiaTri(value);
    asked.getGiaTriDoiChieu().add(stated);
  }

  private static Map<String, MucKhopType> grades(XacThucThongTinCongDanTraLoiStructure answer) {
    return answer.getMucKhop().stream()
        .collect(Collectors.toMap(MucKhopStructure::getTruong, MucKhopStructure::getMuc));
  }
}
