package vn.lienthong.qcvn109.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.qcvn109.xml.SecureXml;

/** One changed field in a citizen that is in order: which rule speaks, and where. */
class DataRulesTest {
  static final String CITIZEN =
      """
      <dc:CongdanCollection xmlns:dc="http://www.mic.gov.vn/dancu/1.0" SoCongDan="1"
          ThoiDiemDuLieu="2026-11-21T08:00:00">
        <dc:CongDan>
          <dc:SoDinhDanh>001195000121</dc:SoDinhDanh>
          <dc:HoVaTen><dc:Ho>Trần</dc:Ho><dc:ChuDem>Thị</dc:ChuDem><dc:Ten>Bình</dc:Ten></dc:HoVaTen>
          <dc:GioiTinh>2</dc:GioiTinh>
          <dc:DanToc><dc:MaDanToc>01</dc:MaDanToc></dc:DanToc>
          <dc:TonGiao><dc:MaTonGiao>00</dc:MaTonGiao></dc:TonGiao>
          <dc:TinhTrangHonNhan>2</dc:TinhTrangHonNhan>
          <dc:NgayThangNamSinh><dc:NgayThangNam>1995-03-08</dc:NgayThangNam></dc:NgayThangNamSinh>
          <dc:NoiDangKyKhaiSinh><dc:MaDonViHanhChinh>002</dc:MaDonViHanhChinh><dc:QuocGia>VN</dc:QuocGia></dc:NoiDangKyKhaiSinh>
          <dc:QuocTich>VN</dc:QuocTich>
          <dc:ThuongTru><dc:MaDonViHanhChinh>00004</dc:MaDonViHanhChinh><dc:ChiTiet>Số 1</dc:ChiTiet><dc:QuocGia>VN</dc:QuocGia></dc:ThuongTru>
          <dc:Cha><dc:SoDinhDanh>001065000122</dc:SoDinhDanh><dc:HoVaTen><dc:Ten>An</dc:Ten></dc:HoVaTen></dc:Cha>
          <dc:VoChong><dc:HoVaTen><dc:Ten>Chung</dc:Ten></dc:HoVaTen></dc:VoChong>
          <dc:ChuHo><dc:QuanHe>CH01</dc:QuanHe><dc:SoDinhDanh>001195000121</dc:SoDinhDanh><dc:HoVaTen><dc:Ten>Bình</dc:Ten></dc:HoVaTen></dc:ChuHo>
        </dc:CongDan>
      </dc:CongdanCollection>
      """;

  @Test
  void citizenInOrder_hasNothingToReport() throws IOException {
    assertThat(validate(CITIZEN).toText())
        .startsWith(
            "Đã kiểm theo / checked as: dạng chuẩn / canonical, phiên bản / version 1.0,"
                + " mã ngày / codes of 2026-11-21\nHỢP LỆ / VALID: 1 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MaDanToc>01< | MaDanToc>77< | CODE_UNKNOWN | /dc:DanToc/dc:MaDanToc",
        "QuocTich>VN< | QuocTich>XX< | CODE_UNKNOWN | /dc:QuocTich",
        "CH01 | CH99 | CODE_NOT_LISTED | /dc:ChuHo/dc:QuanHe",
        "MaDonViHanhChinh>002< | MaDonViHanhChinh>28< | CODE_NOT_LISTED | /dc:NoiDangKyKhaiSinh/dc:MaDonViHanhChinh",
        "MaDonViHanhChinh>002< | MaDonViHanhChinh>00010< | CODE_NOT_LISTED | /dc:NoiDangKyKhaiSinh/dc:MaDonViHanhChinh",
        "00004< | 28< | CODE_UNKNOWN | /dc:ThuongTru/dc:MaDonViHanhChinh",
        "001065000122 | 001165000122 | PARENT_NUMBER_AGAINST_GENDER | /dc:Cha/dc:SoDinhDanh",
        "001065000122 | 001096000122 | PARENT_NUMBER_AFTER_CHILD | /dc:Cha/dc:SoDinhDanh",
        "<dc:Ho>Trần</dc:Ho><dc:ChuDem>Thị</dc:ChuDem><dc:Ten>Bình</dc:Ten> | <dc:Ten/> | NAME_EMPTY | /dc:CongDan/dc:HoVaTen",
        "00004< | 99999< | CODE_UNKNOWN | /dc:ThuongTru/dc:MaDonViHanhChinh",
        "00004< | 002< | CODE_OF_OTHER_PERIOD | /dc:ThuongTru/dc:MaDonViHanhChinh",
        "001195000121</dc:SoDinhDanh><dc:HoVaTen><dc:Ten>B | 001195000777</dc:SoDinhDanh><dc:HoVaTen><dc:Ten>B | HEAD_WITH_OTHER_NUMBER | /dc:ChuHo/dc:SoDinhDanh",
        "001065000122 | 003065000122 | PERSONAL_NUMBER_PLACE | /dc:Cha/dc:SoDinhDanh",
        "001065000122 | 001195000121 | OWN_NUMBER_AS_RELATIVE | /dc:Cha/dc:SoDinhDanh",
        "SoCongDan=\"1\" | SoCongDan=\"2\" | COUNT_DIFFERS | @SoCongDan",
        "GioiTinh>2 | GioiTinh>1 | NUMBER_AGAINST_GENDER | /dc:GioiTinh",
        "1995-03-08 | 1996-03-08 | NUMBER_AGAINST_BIRTH_YEAR | /dc:NgayThangNamSinh",
        "1995-03-08 | 2026-11-22 | BIRTH_IN_FUTURE | /dc:NgayThangNamSinh",
        "1995-03-08 | 1895-03-08 | BIRTH_BEFORE_1900 | /dc:NgayThangNamSinh",
        "HonNhan>2 | HonNhan>1 | SPOUSE_OF_UNMARRIED | /dc:TinhTrangHonNhan",
        "<dc:ChiTiet>Số 1</dc:ChiTiet><dc:QuocGia>VN | <dc:QuocGia>LA | UNIT_OF_OTHER_COUNTRY | /dc:ThuongTru",
        "<dc:MaDonViHanhChinh>00004</dc:MaDonViHanhChinh><dc:ChiTiet>Số 1</dc:ChiTiet> | '' | ADDRESS_EMPTY | /dc:ThuongTru",
        "Ten>Chung | Ten>Chu\u200Bng | TEXT_INVISIBLE | /dc:VoChong/dc:HoVaTen/dc:Ten",
        "Ho>Trần | Ho>Trần 2 | TEXT_DIGIT_IN_NAME | /dc:HoVaTen/dc:Ho",
      })
  void changedField_meetsItsRule_atItsPlace(String before, String after, String rule, String place)
      throws IOException {
    assertThat(CITIZEN).contains(before);

    ValidationReport report = validate(CITIZEN.replace(before, after));

    assertThat(report.findings())
        .filteredOn(found -> found.rule() == ValidationRule.valueOf(rule))
        .singleElement()
        .satisfies(found -> assertThat(found.xpath()).endsWith(place));
    assertThat(report.toText()).doesNotContain("001195000121", "001065000122", "Chung", "Trần");
    assertThat(
            MessageValidator.validate(
                    SecureXml.parse(CITIZEN.replace(before, after).getBytes(UTF_8))
                        .getDocumentElement())
                .findings())
        .extracting(Finding::rule)
        .isEqualTo(report.findings().stream().map(Finding::rule).toList());
  }

  @Test
  void codeOfAnEarlierDay_namesThePeriodItBelongedTo() throws IOException {
    List<Finding> found = validate(CITIZEN.replace("00004<", "002<")).findings();

    assertThat(found.get(0).found()).isEqualTo("002");
    assertThat(found.get(0).expected().english())
        .startsWith("a code valid on 2026-11-21; this one is ")
        .contains("2025-06-30");
  }

  @Test
  void dayAsked_goesBeforeThatOfTheData() throws IOException {
    ValidationOptions before = ValidationOptions.DEFAULT.withAsOf(LocalDate.of(2025, 6, 30));

    assertThat(
            MessageValidator.validate(
                    new ByteArrayInputStream(CITIZEN.replace("00004<", "002<").getBytes(UTF_8)),
                    before)
                .errors())
        .isZero();
  }

  @Test
  void genderNotKnown_contradictsNoNumber() throws IOException {
    assertThat(validate(CITIZEN.replace("GioiTinh>2", "GioiTinh>0")).findings()).isEmpty();
  }

  @Test
  void momentWithAZone_isOfTheDayInVietnam() throws IOException {
    String nextMorning = CITIZEN.replace("1995-03-08", "2026-11-22");

    assertThat(validate(nextMorning.replace("T08:00:00", "T18:00:00Z")).findings())
        .extracting(Finding::rule)
        .doesNotContain(ValidationRule.BIRTH_IN_FUTURE);
    assertThat(validate(nextMorning.replace("T08:00:00", "T16:00:00Z")).findings())
        .extracting(Finding::rule)
        .contains(ValidationRule.BIRTH_IN_FUTURE);
  }

  private static ValidationReport validate(String xml) throws IOException {
    return MessageValidator.validate(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }
}
