package vn.lienthong.qcvn109.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.GoldenFiles;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DanTocStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NguoiThanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveChuHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveHoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveNgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveNguoiThanStructure;
import vn.lienthong.qcvn109.message.LivePayloads;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.xml.SecureXml;

class DialectConverterTest {
  private final DialectConverter converter = DialectConverter.asOf(TestCitizens.TODAY);

  @Test
  void everyLoss_isListed_withItsPlace_andNoPersonalValue() {
    CongDanStructure citizen = new CongDanStructure();
    citizen.setHoVaTen(TestCitizens.name("Niê", null, "H'Hen"));
    citizen.setDanToc(new DanTocStructure());
    citizen.getDanToc().setMaDanToc("12");
    citizen.getDanToc().setTenGoi("Kpă");
    citizen.setThuongTru(TestCitizens.address("99999", null, "VN"));
    citizen.setCha(new NguoiThanStructure());
    citizen.getCha().setHoVaTen(TestCitizens.name("Y ", null, "Moan"));
    CongdanCollectionStructure collection = new CongdanCollectionStructure();
    collection.getCongDan().addAll(List.of(named("Y"), citizen));

    Conversion<LiveCongdanCollectionStructure> result = converter.toLive(collection);

    String at = "/dc:CongdanCollection/dc:CongDan[2]/dc:";
    assertThat(losses(result))
        .containsExactly(
            new LossFound(Loss.NAME_PARTS, at + "HoVaTen"),
            new LossFound(Loss.ETHNIC_ALIAS, at + "DanToc/dc:TenGoi"),
            new LossFound(Loss.UNIT_UNKNOWN, at + "ThuongTru/dc:MaDonViHanhChinh"),
            new LossFound(Loss.NAME_PARTS, at + "Cha/dc:HoVaTen"),
            new LossFound(Loss.NAME_BLANKS, at + "Cha/dc:HoVaTen"));
    HubFault fault = catchThrowableOfType(HubException.class, result::orThrow).fault();
    assertThat(fault.code()).isEqualTo(HubErrorCode.DIALECT_NOT_CONVERTIBLE);
    assertThat(fault.place()).isEqualTo(at + "HoVaTen");
    assertThat(fault.detail()).contains("TenGoi").doesNotContain("Hen", "Moan", "Kpă", "99999");
  }

  @Test
  void acceptedLosses_areDone_andListed() {
    CongDanStructure citizen = named("H'Hen");
    citizen.getHoVaTen().setHo("Niê");

    var done =
        (Conversion.Converted<LiveCongDanStructure>)
            converter.accepting(EnumSet.of(Loss.NAME_PARTS)).toLive(citizen, "/Tre");

    assertThat(done.value().getHoVaTen().getTen()).isEqualTo("Niê H'Hen");
    assertThat(done.accepted()).containsExactly(new LossFound(Loss.NAME_PARTS, "/Tre/dc:HoVaTen"));
  }

  @Test
  void lossThatLeavesNoValidResult_cannotBeAccepted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> converter.accepting(EnumSet.of(Loss.ITEM_MISSING)))
        .withMessage("ITEM_MISSING cannot be accepted");
  }

  @ParameterizedTest
  @CsvSource({
    // code, day, province, district, commune
    "01,    2026-11-21, 01, ,",
    "002,   2026-11-21, 01, 002,",
    "00004, 2026-11-21, 01, , 00004",
    "00004, 2025-06-30, 01, 001, 00004",
    "07213, 2026-11-21, 24, 213, 07213",
  })
  void unit_getsTheLevelsOfItsDay_orOfThePeriodThatKnowsIt(
      String code, LocalDate day, String province, String district, String commune) {
    CongDanStructure citizen = named("Y");
    citizen.setQueQuan(TestCitizens.address(code, null, "VN"));

    LiveCongDanStructure live = DialectConverter.asOf(day).toLive(citizen).orThrow();

    assertThat(live.getQueQuan().getMaTinhThanh()).isEqualTo(province);
    assertThat(live.getQueQuan().getMaQuanHuyen()).isEqualTo(district);
    assertThat(live.getQueQuan().getMaPhuongXa()).isEqualTo(commune);
    assertThat(DialectConverter.asOf(day).toCanonical(live).orThrow().getQueQuan())
        .usingRecursiveComparison()
        .isEqualTo(citizen.getQueQuan());
  }

  @ParameterizedTest
  @CsvSource({
    "UNIT_PERIOD,  MaPhuongXa,  01, 001, 00004, 2026-11-21",
    "UNIT_PARENT,  MaPhuongXa,  24, , 00004, 2026-11-21",
    "UNIT_PARENT,  MaPhuongXa,  01, 002, 00004, 2025-06-30",
    "UNIT_PARENT,  MaQuanHuyen, 24, 002, , 2025-06-30",
    "UNIT_UNKNOWN, MaPhuongXa,  01, , 99999, 2026-11-21",
    "UNIT_UNKNOWN, MaTinhThanh, 00, , , 2026-11-21",
    "VALUE_FORM,   MaPhuongXa,  01, , 004, 2026-11-21",
    "VALUE_FORM,   MaPhuongXa,  01, , 0004, 2026-11-21",
  })
  void levelsThatTheListContradicts_areRefused(
      Loss loss, String item, String province, String district, String commune, LocalDate day) {
    LiveCongDanStructure live = live("Y");
    live.setThuongTru(TestCitizens.live(province, district, commune));

    assertThat(losses(DialectConverter.asOf(day).toCanonical(live)))
        .containsExactly(new LossFound(loss, "/dc:CongDan/dc:ThuongTru/dc:" + item));
  }

  @ParameterizedTest
  @CsvSource({
    "BIRTH_YEAR, Nam, 19900215, 1991",
    "VALUE_FORM, NgayThangNam, 19900231, 1990",
    "VALUE_FORM, NgayThangNam, 19900000, 1990",
    "VALUE_FORM, NgayThangNam, 1990-02-15, ''",
  })
  void birthThatContradictsItself_isRefused(Loss loss, String item, String date, String year) {
    LiveCongDanStructure live = live("Y");
    live.setNgayThangNamSinh(new LiveNgayThangNamSinhStructure());
    live.getNgayThangNamSinh().setNgayThangNam(date);
    live.getNgayThangNamSinh().setNam(year);

    assertThat(losses(converter.toCanonical(live)))
        .containsExactly(new LossFound(loss, "/dc:CongDan/dc:NgayThangNamSinh/dc:" + item));
  }

  @Test
  void whatTheRegulationNeeds_isRefused_whereTheLiveFormHasNone() {
    LiveCongDanStructure live = live("");
    live.setSoDinhDanh("001195000123");
    live.setThuongTru(TestCitizens.live("01", null, null));
    live.getThuongTru().setQuocGia("");
    live.setChuHo(new LiveChuHoStructure());
    live.getChuHo().setHoVaTen("  ");

    assertThat(losses(converter.toCanonical(live)))
        .containsExactly(
            new LossFound(Loss.ITEM_MISSING, "/dc:CongDan/dc:HoVaTen/dc:Ten"),
            new LossFound(Loss.ITEM_MISSING, "/dc:CongDan/dc:ThuongTru/dc:QuocGia"),
            new LossFound(Loss.ITEM_MISSING, "/dc:CongDan/dc:ChuHo/dc:QuanHe"),
            new LossFound(Loss.NAME_BLANKS, "/dc:CongDan/dc:ChuHo/dc:HoVaTen"));
  }

  @Test
  void relativeKnownByNumber_needsNoName_inEitherForm() {
    LiveCongDanStructure live = live("H'Hen Niê");
    live.setCha(new LiveNguoiThanStructure());
    live.getCha().setHoVaTen("");
    live.getCha().setSoCMND("012345678");

    CongDanStructure canonical = converter.toCanonical(live).orThrow();

    assertThat(canonical.getCha().getHoVaTen()).isNull();
    assertThat(canonical.getCha().getSoCMND()).isEqualTo("012345678");
    assertThat(converter.toLive(canonical).orThrow().getCha().getHoVaTen()).isNull();
  }

  @Test
  void notFound_becomesACollectionWithoutCitizens() {
    LiveCongdanCollectionStructure live = new LiveCongdanCollectionStructure();
    live.setSoCongDan(BigInteger.ONE);
    live.getCongDan().add(live(""));

    CongdanCollectionStructure canonical = converter.toCanonical(live).orThrow();

    assertThat(canonical.getCongDan()).isEmpty();
    assertThat(canonical.getSoCongDan()).isEqualTo(BigInteger.ZERO);
  }

  @Test
  void goldenFile_becomesAValidCanonicalDocument() throws Exception {
    try (var in =
        GoldenFiles.class.getResourceAsStream("golden/valid-live/CongdanCollection.xml")) {
      Element golden = SecureXml.parse(in.readAllBytes()).getDocumentElement();

      CongdanCollectionStructure canonical =
          converter.toCanonical(LivePayloads.read(golden)).orThrow();

      Element written = Payloads.write(canonical);
      assertThat(MessageValidator.validate(written).errorFindings()).isEmpty();
      assertThat(DialectDetector.detect(written)).contains(Dialect.CANONICAL);
      assertThat(canonical.getCongDan().get(1).getHoVaTen().getTen()).isEqualTo("H'Hen Niê");
      assertThat(canonical.getCongDan().get(1).getNgayThangNamSinh().getNam()).isEqualTo("1950");
    }
  }

  private static CongDanStructure named(String whole) {
    CongDanStructure citizen = new CongDanStructure();
    citizen.setHoVaTen(TestCitizens.name(null, null, whole));
    return citizen;
  }

  private static LiveCongDanStructure live(String whole) {
    LiveCongDanStructure citizen = new LiveCongDanStructure();
    citizen.setHoVaTen(new LiveHoVaTenStructure());
    citizen.getHoVaTen().setTen(whole);
    return citizen;
  }

  private static List<LossFound> losses(Conversion<?> result) {
    return ((Conversion.Refused<?>) result).losses();
  }
}
