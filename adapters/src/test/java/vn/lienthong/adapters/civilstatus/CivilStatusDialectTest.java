package vn.lienthong.adapters.civilstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDeaths;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DanTocStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayToTuyThanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.WholeName;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.SecureXml;

/** The pair of adapter and simulator: what one writes the other reads, and nothing is guessed. */
class CivilStatusDialectTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final MessageHeader HEADER =
      TestBirths.header("DangKyKhaiTu", TestPki.CIVIL_STATUS);

  private final CivilStatusAdapter adapter = new CivilStatusAdapter();

  @Test
  void everySample_goesThereAndBack_orIsRefusedWithItsPlace() {
    Set<String> places = new TreeSet<>();
    int through = 0;
    for (long seed = 1; seed <= 150; seed++) {
      Element sample = MessageSamples.of("DangKyKhaiTu", seed, TODAY);
      try {
        DangKyKhaiTuStructure back = DeathFile.read(wire(told(sample)));
        assertThat(back)
            .usingRecursiveComparison()
            .isEqualTo(withoutAcceptedLosses(Payloads.read(sample, DangKyKhaiTuStructure.class)));
        through++;
      } catch (HubException refused) {
        assertThat(refused.fault().code()).isEqualTo(HubErrorCode.DIALECT_NOT_CONVERTIBLE);
        places.add(String.valueOf(refused.fault().place()));
      }
    }
    assertThat(through).isPositive();
    assertThat(places)
        .allSatisfy(
            place ->
                assertThat(place)
                    .matches(
                        "/dv:DangKyKhaiTu/dv:(NguoiChet|NguoiYeuCau)/.*"
                            + "(QuocGia|MaDonViHanhChinh|MaDanToc)"));
  }

  @Test
  void request_hasTheRecoveredNames_datesAndCodes() {
    Element told = told(Payloads.write(TestDeaths.seeded(1).death()));
    assertThat(told.getLocalName()).isEqualTo("nhanHoSoDKHT");
    assertThat(text(told, "module")).isEqualTo("LTKT");
    assertThat(text(told, "maHoSoLT")).isEqualTo(TestBirths.DOSSIER);
    assertThat(text(told, "nktNgayChet")).matches("\\d\\d/\\d\\d/\\d{4}");
    assertThat(text(told, "ngayTiepNhan")).matches("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d");
    assertThat(text(told, "maXa")).hasSize(5);
  }

  @Test
  void ethnicGroup_goesByCodeWhereThereIsOne_byNameElse() {
    assertThat(text(toldOf("01"), "nktDanToc")).isEqualTo("63001");
    assertThat(text(toldOf("02"), "nktDanTocKhac")).isEqualTo("Tày");
    Element unknown = toldOf("01");
    unknown.getElementsByTagNameNS("*", "nktDanToc").item(0).setTextContent("63999");
    refused(() -> DeathFile.read(unknown), "nktDanToc", "63999 is in no list");
  }

  @Test
  void ethnicGroupOfNoList_isRefusedOnTheWayThere() {
    assertThatThrownBy(() -> toldOf("99"))
        .isInstanceOfSatisfying(
            HubException.class,
            refused ->
                assertThat(refused.fault().place())
                    .isEqualTo("/dv:DangKyKhaiTu/dv:NguoiChet/dv:DanToc/dc:MaDanToc"));
  }

  @Test
  void everyOutcome_goesThereAndBack() {
    for (KetQuaBuocType kind : EnumSet.allOf(KetQuaBuocType.class)) {
      KetQuaHoSoStructure result = result(kind, "Thiếu giấy báo tử");
      Element said = StepResultFile.write(TestBirths.DOSSIER, result);
      Element back = adapter.fromAgency(HEADER, wire(said)).orElseThrow();
      assertThat(Payloads.read(back, KetQuaHoSoStructure.class))
          .usingRecursiveComparison()
          .isEqualTo(result);
    }
  }

  @ParameterizedTest
  @CsvSource({"100", "101", "106", "108", "200", "201", "302", "500"})
  void errorOfTheTable_isStateZero_andComesBackWithItsCode(String code) {
    KetQuaHoSoStructure result = result(KetQuaBuocType.TU_CHOI, code + ": Sai mã đơn vị");
    Element said = StepResultFile.write(TestBirths.DOSSIER, result);
    assertThat(text(said, "trangThai")).isEqualTo("0");
    assertThat(text(said, "errorCode")).isEqualTo(code);
    assertThat(StepResultFile.read(said)).usingRecursiveComparison().isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"1,DA_TIEP_NHAN", "3,DA_TIEP_NHAN", "2,YEU_CAU_BO_SUNG", "6,TU_CHOI"})
  void state_isReadByTheTable(String state, KetQuaBuocType outcome) {
    assertThat(StepResultFile.read(saying("trangThai", state)).getKetQua()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "trangThai, 5, state 5 is in no list",
    "trangThai, 0, error null is not in the table",
    "module, LTKH, module LTKH is not translated",
    "thoiGianThucHien, 2026-11-22, has not the form it needs",
    "thoiGianThucHien, 31/02/2026, has not the form it needs",
  })
  void whatIsInNoTable_isRefusedWithItsPlace(String item, String value, String reason) {
    refused(() -> StepResultFile.read(saying(item, value)), item(item), reason);
  }

  @Test
  void errorOutsideTheTable_isRefused() {
    Element said =
        StepResultFile.write("H", result(KetQuaBuocType.TU_CHOI, "200: Hồ sơ chưa đầy đủ"));
    said.getElementsByTagNameNS("*", "errorCode").item(0).setTextContent("207");
    refused(() -> StepResultFile.read(said), "errorCode", "207 is not in the table");
  }

  @Test
  void resultThatIsCanonical_andOtherServices_areLeftAlone() {
    Element canonical = Payloads.write(result(KetQuaBuocType.TU_CHOI, "x"));
    assertThat(adapter.fromAgency(HEADER, canonical)).isEmpty();
    MessageHeader birth = TestBirths.header("DangKyKhaiSinh", TestPki.CIVIL_STATUS);
    assertThat(adapter.toAgency(birth, TestBirths.seeded(1).registration())).isEmpty();
  }

  private static String item(String name) {
    return "trangThai".equals(name) ? "" : name;
  }

  private Element told(Element canonical) {
    return adapter.toAgency(HEADER, canonical).orElseThrow();
  }

  private Element toldOf(String group) {
    DangKyKhaiTuStructure request = TestDeaths.seeded(1).death();
    DanTocStructure ethnic = new DanTocStructure();
    ethnic.setMaDanToc(group);
    request.getNguoiChet().setDanToc(ethnic);
    return told(Payloads.write(request));
  }

  private static Element saying(String item, String value) {
    Element said = StepResultFile.write("H", result(KetQuaBuocType.DA_TIEP_NHAN, "x"));
    said.getElementsByTagNameNS("*", item).item(0).setTextContent(value);
    return said;
  }

  private static KetQuaHoSoStructure result(KetQuaBuocType kind, String remark) {
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setDichVu("DangKyKhaiTu");
    result.setKetQua(kind);
    result.setNgayKetQua(TODAY);
    result.setGhiChu(remark);
    if (kind == KetQuaBuocType.YEU_CAU_BO_SUNG) {
      result.setHanBoSung(TODAY.plusDays(7));
    }
    if (kind == KetQuaBuocType.HOAN_THANH) {
      DangKyHoTichStructure entry = new DangKyHoTichStructure();
      entry.setSoDangKy("7/2026");
      entry.setNgayDangKy(TODAY);
      entry.setNoiDangKy("00004");
      result.setKhaiTu(entry);
    }
    return result;
  }

  private static void refused(Runnable reading, String place, String reason) {
    HubException refused = catchThrowableOfType(HubException.class, reading::run);
    assertThat(refused).isNotNull();
    assertThat(refused.fault().place()).contains(place);
    assertThat(refused.fault().detail()).contains(reason);
  }

  private static Element wire(Element written) {
    return SecureXml.parse(SecureXml.serialize(written)).getDocumentElement();
  }

  private static String text(Element root, String name) {
    return root.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }

  /** What a registration does without: parts of names, other names of groups, a paper's country. */
  private static DangKyKhaiTuStructure withoutAcceptedLosses(DangKyKhaiTuStructure request) {
    join(request.getNguoiChet().getHoVaTen());
    join(request.getNguoiYeuCau().getHoVaTen());
    DanTocStructure group = request.getNguoiChet().getDanToc();
    if (group != null) {
      group.setTenGoi(null);
    }
    GiayToTuyThanStructure paper = request.getNguoiYeuCau().getGiayToTuyThan();
    if (paper != null) {
      paper.setQuocGia(null);
    }
    return request;
  }

  private static void join(@Nullable HoVaTenStructure name) {
    if (name != null) {
      name.setTen(WholeName.of(name));
      name.setHo(null);
      name.setChuDem(null);
    }
  }
}
