package vn.lienthong.qcvn109.xsd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.Schemas;
import vn.lienthong.qcvn109.dialect.Dialect;

/** Moments that cannot be are no moments of the schemas. */
class MomentTypesTest {
  private static final String COLLECTION =
      "<dc:CongdanCollection xmlns:dc=\"http://www.mic.gov.vn/dancu/1.0\" ThoiDiemDuLieu=\"%s\"/>";
  private static final String UNITS =
      "<dm:DonViHanhChinhVietNam xmlns:dm=\"http://www.mic.gov.vn/danhmuc/dvhc1.0\">"
          + "<dm:CapNhat>%s</dm:CapNhat></dm:DonViHanhChinhVietNam>";
  private static final String PROGRESS =
      "<dv:CapNhatTienDoHoSoMC xmlns:dv=\"urn:vn:lienthong:dich-vu:1\">"
          + "<dv:MaHoSo>H21.129-250812-0035</dv:MaHoSo><dv:NguoiXuLy>An</dv:NguoiXuLy>"
          + "<dv:ChucDanh>A</dv:ChucDanh><dv:ThoiDiemXuLy>%s</dv:ThoiDiemXuLy>"
          + "<dv:PhongBanXuLy>A</dv:PhongBanXuLy><dv:NoiDungXuLy>A</dv:NoiDungXuLy>"
          + "<dv:TrangThai>4</dv:TrangThai></dv:CapNhatTienDoHoSoMC>";

  @ParameterizedTest
  @CsvSource({
    "2025-02-30T99:99:99, cvc-pattern-valid",
    "2025-06-30T24:00:00, cvc-pattern-valid",
    "2025-06-30T08:00, cvc-pattern-valid",
    "2025-02-30T08:00:00, cvc-datatype-valid",
    "2025-13-01T08:00:00, cvc-datatype-valid",
    "2025-06-30T08:60:00, cvc-datatype-valid",
    "2025-06-30T08:00:00+15:00, cvc-datatype-valid",
    "'', cvc-pattern-valid",
  })
  void impossibleMoment_isRefused_inTheCanonicalDialect(String moment, String reason) {
    assertThatThrownBy(() -> validate(COLLECTION.formatted(moment), Dialect.CANONICAL))
        .isInstanceOf(SAXException.class)
        .hasMessageStartingWith(reason);
    assertThatThrownBy(() -> validate(UNITS.formatted(moment), Dialect.CANONICAL))
        .isInstanceOf(SAXException.class)
        .hasMessageStartingWith(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-30T99:99:99", "2025-02-30T08:00:00", "2025-06-30T24:00:00"})
  void impossibleMoment_isRefused_inTheLiveDialect(String moment) {
    assertThatThrownBy(() -> validate(COLLECTION.formatted(moment), Dialect.LIVE))
        .isInstanceOf(SAXException.class)
        .hasMessageStartingWith("cvc-datatype-valid");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void moment_isTaken_withOrWithoutZone(Dialect dialect) throws Exception {
    for (String zone : new String[] {"", "Z", "+07:00", ".123456789"}) {
      validate(COLLECTION.formatted("2024-02-29T23:59:59" + zone), dialect);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"20260012080000", "20261301080000", "20260132080000", "20260130240000"})
  void oneStopMoment_isRefused_outOfTheClockAndCalendar(String moment) throws Exception {
    validate(PROGRESS.formatted("20260130235959"), Dialect.CANONICAL);

    assertThatThrownBy(() -> validate(PROGRESS.formatted(moment), Dialect.CANONICAL))
        .isInstanceOf(SAXException.class)
        .hasMessageStartingWith("cvc-pattern-valid");
  }

  private static void validate(String document, Dialect dialect) throws SAXException, IOException {
    Schemas.of(ContractVersions.all().get(0), dialect)
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(document.getBytes(UTF_8))));
  }
}
