package vn.lienthong.qcvn109.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import vn.lienthong.qcvn109.GoldenFiles;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.Schemas;
import vn.lienthong.qcvn109.xml.SecureXml;

class LiveSchemaTest {
  private static final Schema SCHEMA = Schemas.of(ContractVersions.all().get(0), Dialect.LIVE);

  @Test
  void goldenFile_isValid() throws Exception {
    try (InputStream in =
        GoldenFiles.class.getResourceAsStream("golden/valid-live/CongdanCollection.xml")) {
      byte[] golden = in.readAllBytes();
      assertThatCode(() -> validate(SecureXml.parse(golden))).doesNotThrowAnyException();
      assertThat(DialectDetector.detect(golden, golden.length)).contains(Dialect.LIVE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<CongDan/>",
        "<CongDan><SoDinhDanh/><SoCMND></SoCMND><HoVaTen/><GioiTinh/><DanToc/><TonGiao/>"
            + "<TinhTrangHonNhan/><NhomMau/><NgayThangNamSinh/><NoiDangKyKhaiSinh/><QuocTich/>"
            + "<QueQuan/><ThuongTru/><NoiOHienTai/><Cha/><Me/><VoChong/><NguoiDaiDien/><ChuHo/>"
            + "<SoSoHoKhau/></CongDan>",
        "<CongDan><HoVaTen><Ho/><ChuDem/><Ten/></HoVaTen><NgayThangNamSinh><NgayThangNam/><Nam/>"
            + "</NgayThangNamSinh><QueQuan><MaTinhThanh/><MaQuanHuyen/><MaPhuongXa/><ChiTiet/>"
            + "<QuocGia/></QueQuan><Cha><HoVaTen/><QuocTich/><SoDinhDanh/><SoCMND/></Cha>"
            + "<ChuHo><QuanHe/><SoDinhDanh/><SoCMND/><HoVaTen/></ChuHo></CongDan>",
      })
  void notFound_isValid_inEachOfItsForms(String citizens) {
    assertThatCode(() -> validate(collection(citizens))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cvc-type | <DanToc><MaDanToc>01</MaDanToc></DanToc>",
        "cvc-length-valid | <HoVaTen><Ho>Niê</Ho><ChuDem/><Ten>H'Hen</Ten></HoVaTen>",
        "cvc-pattern-valid | <NgayThangNamSinh><NgayThangNam>1990-02-15</NgayThangNam></NgayThangNamSinh>",
        "cvc-complex-type | <QueQuan><MaDonViHanhChinh>24</MaDonViHanhChinh></QueQuan>",
        "cvc-pattern-valid | <SoDinhDanh>12345</SoDinhDanh>",
        "cvc-enumeration-valid | <GioiTinh>3</GioiTinh>",
      })
  void whatTheLiveServiceDoesNotSend_isInvalid(String rule, String item) {
    Document document = collection("<CongDan>" + item + "</CongDan>");
    assertThatThrownBy(() -> validate(document))
        .isInstanceOf(SAXException.class)
        .satisfies(fault -> assertThat(fault.getMessage()).startsWith(rule));
  }

  private static void validate(Document document) throws SAXException, IOException {
    SCHEMA.newValidator().validate(new DOMSource(document));
  }

  private static Document collection(String content) {
    return SecureXml.parse(
        ("<CongdanCollection xmlns='http://www.mic.gov.vn/dancu/1.0'>"
                + content
                + "</CongdanCollection>")
            .getBytes(UTF_8));
  }
}
