package vn.lienthong.qcvn109.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.SecureXml;

class DialectDetectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LIVE | <DanToc>01</DanToc>",
        "LIVE | <TonGiao> 00 </TonGiao>",
        "LIVE | <NgayThangNamSinh><NgayThangNam>19900215</NgayThangNam></NgayThangNamSinh>",
        "LIVE | <ThuongTru><MaTinhThanh>01</MaTinhThanh></ThuongTru>",
        "LIVE | <ThuongTru><MaQuanHuyen/></ThuongTru>",
        "LIVE | <ThuongTru><MaPhuongXa>00004</MaPhuongXa></ThuongTru>",
        "LIVE | <Cha><HoVaTen>Y</HoVaTen></Cha>",
        "LIVE | <ChuHo><QuanHe>CH01</QuanHe><HoVaTen>H'Hen Niê</HoVaTen></ChuHo>",
        "LIVE | <SoDinhDanh/>",
        "CANONICAL | <HoVaTen><Ho>Niê</Ho><Ten>H'Hen</Ten></HoVaTen>",
        "CANONICAL | <HoVaTen><ChuDem>Thị</ChuDem><Ten>Mai</Ten></HoVaTen>",
        "CANONICAL | <DanToc><MaDanToc>01</MaDanToc></DanToc>",
        "CANONICAL | <TonGiao><MaTonGiao>99</MaTonGiao></TonGiao>",
        "CANONICAL | <NgayThangNamSinh><NgayThangNam>1990-02-15</NgayThangNam></NgayThangNamSinh>",
        "CANONICAL | <QueQuan><MaDonViHanhChinh>24</MaDonViHanhChinh></QueQuan>",
        "CANONICAL | <Me><HoVaTen><Ten>Y</Ten></HoVaTen></Me>",
        "CANONICAL | <SoCMND/><DanToc><MaDanToc>01</MaDanToc></DanToc>",
      })
  void eachSign_decides_inTreeAndStream(Dialect expected, String items) {
    byte[] document = collection("<CongDan>" + items + "</CongDan>");

    assertThat(DialectDetector.detect(tree(document))).contains(expected);
    assertThat(DialectDetector.detect(document, document.length)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<CongDan><HoVaTen><Ten>Y</Ten></HoVaTen></CongDan>",
        "<CongDan><HoVaTen><Ho/><ChuDem/><Ten>H'Hen Niê</Ten></HoVaTen></CongDan>",
        "<CongDan><HoVaTen><Ten>A</Ten></HoVaTen><NgayThangNamSinh><Nam>1950</Nam>"
            + "</NgayThangNamSinh></CongDan>",
        "<DanToc xmlns='urn:another'>01</DanToc>",
      })
  void noSign_isUndecided(String citizens) {
    byte[] document = collection(citizens);

    assertThat(DialectDetector.detect(tree(document))).isEmpty();
    assertThat(DialectDetector.detect(document, document.length)).isEmpty();
  }

  @Test
  void contradiction_isRefused_withBothPlaces_andNoValue() {
    byte[] document =
        collection(
            "<CongDan><DanToc><MaDanToc>77</MaDanToc></DanToc></CongDan>"
                + "<CongDan><Cha><HoVaTen>Thạch Sô Phia</HoVaTen></Cha></CongDan>");

    HubFault fault =
        catchThrowableOfType(HubException.class, () -> DialectDetector.detect(tree(document)))
            .fault();

    assertThat(fault.code()).isEqualTo(HubErrorCode.SCHEMA_INVALID);
    assertThat(fault.place()).isEqualTo("/dc:CongdanCollection/dc:CongDan[2]/dc:Cha/dc:HoVaTen");
    assertThat(fault.detail())
        .contains("/dc:CongdanCollection/dc:CongDan[1]/dc:DanToc/dc:MaDanToc")
        .doesNotContain("77")
        .doesNotContain("Phia");
  }

  @Test
  void cutOffAnywhere_isReadAsFarAsItGoes_andNeverMistaken() {
    byte[] document =
        collection(
            "<CongDan><HoVaTen><Ho/><ChuDem/><Ten>Nguyễn Thị Mậu</Ten></HoVaTen>"
                + "<NgayThangNamSinh><NgayThangNam>19900215</NgayThangNam></NgayThangNamSinh>"
                + "</CongDan>");
    String date = "</NgayThangNam>";
    String text = new String(document, UTF_8);
    int signEnds = text.substring(0, text.indexOf(date) + date.length()).getBytes(UTF_8).length;

    for (int length = 0; length <= document.length; length++) {
      Optional<Dialect> found = DialectDetector.detect(document, length);
      assertThat(found)
          .as("first %d bytes", length)
          .isEqualTo(length < signEnds ? Optional.empty() : Optional.of(Dialect.LIVE));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not XML",
        "<a",
        "<!DOCTYPE a [<!ENTITY b '01'>]><DanToc xmlns='http://www.mic.gov.vn/dancu/1.0'>&b;</DanToc>"
      })
  void whatIsNoDocument_isUndecided_sinceItsReaderRefusesIt(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    assertThat(DialectDetector.detect(bytes, bytes.length)).isEmpty();
  }

  @Test
  void byteOrderMark_isTolerated() {
    byte[] document =
        ("\uFEFF<CongdanCollection xmlns='http://www.mic.gov.vn/dancu/1.0'><CongDan>"
                + "<DanToc>01</DanToc>")
            .getBytes(UTF_8);
    assertThat(DialectDetector.detect(document, document.length)).contains(Dialect.LIVE);
  }

  private static byte[] collection(String content) {
    return ("<CongdanCollection xmlns='http://www.mic.gov.vn/dancu/1.0'>"
            + content
            + "</CongdanCollection>")
        .getBytes(UTF_8);
  }

  private static Element tree(byte[] document) {
    return SecureXml.parse(document).getDocumentElement();
  }
}
