package vn.lienthong.adapters.socialinsurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDeaths;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiamTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.WholeName;
import vn.lienthong.qcvn109.sample.MessageSamples;
import vn.lienthong.qcvn109.xml.SecureXml;

/** The pair of adapter and simulator: what one writes the other reads, and nothing is guessed. */
class CardEndFileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final MessageHeader HEADER =
      TestBirths.header("GiamTheBHYT", TestPki.SOCIAL_INSURANCE);

  private final SocialInsuranceAdapter adapter = new SocialInsuranceAdapter();

  @Test
  void everySample_goesThereAndBack_orIsRefusedWithItsPlace() {
    Set<String> places = new TreeSet<>();
    int through = 0;
    for (long seed = 1; seed <= 150; seed++) {
      Element sample = MessageSamples.of("GiamTheBHYT", seed, TODAY);
      try {
        Element told = adapter.toAgency(HEADER, sample).orElseThrow();
        Element wire = SecureXml.parse(SecureXml.serialize(told)).getDocumentElement();
        assertThat(CardEndFile.read(wire))
            .usingRecursiveComparison()
            .isEqualTo(withoutAcceptedLosses(Payloads.read(sample, GiamTheBHYTStructure.class)));
        through++;
      } catch (HubException refused) {
        assertThat(refused.fault().code()).isEqualTo(HubErrorCode.DIALECT_NOT_CONVERTIBLE);
        places.add(String.valueOf(refused.fault().place()));
      }
    }
    assertThat(through).isPositive();
    assertThat(places)
        .isSubsetOf(
            "/dv:GiamTheBHYT/dv:NguoiThamGia/dv:DinhDanh",
            "/dv:GiamTheBHYT/dv:NguoiThamGia/dv:GioiTinh",
            "/dv:GiamTheBHYT/dv:KhaiTu/dv:CoQuanDaiDien");
  }

  @Test
  void dates_areWrittenWithTheirKind() {
    GiamTheBHYTStructure request = TestDeaths.seeded(1).cardEnd();
    request.getNguoiThamGia().getNgayThangNamSinh().setNgayThangNam(LocalDate.of(1950, 3, 2));
    assertThat(text(told(request), "ngaySinh")).isEqualTo("19500302");
    assertThat(text(told(request), "loaiNgaySinh")).isEqualTo("0");
    request.getNguoiThamGia().getNgayThangNamSinh().setNgayThangNam(null);
    request.getNguoiThamGia().getNgayThangNamSinh().setNam("1950");
    assertThat(text(told(request), "ngaySinh")).isEqualTo("19500101");
    assertThat(text(told(request), "loaiNgaySinh")).isEqualTo("2");
  }

  @Test
  void genderThatIsNotKnown_isRefused_neverGuessed() {
    GiamTheBHYTStructure request = TestDeaths.seeded(1).cardEnd();
    request.getNguoiThamGia().setGioiTinh("0");
    HubException refused = catchThrowableOfType(HubException.class, () -> told(request));
    assertThat(refused.fault().code()).isEqualTo(HubErrorCode.DIALECT_NOT_CONVERTIBLE);
    assertThat(refused.fault().place()).isEqualTo("/dv:GiamTheBHYT/dv:NguoiThamGia/dv:GioiTinh");
    assertThat(refused.fault().vietnamese()).contains("mã giới tính 0 không có mã tương ứng");
  }

  @ParameterizedTest
  @CsvSource({
    "gioiTinh, 3, gender 3 of gioi-tinh-bhxh",
    "gioiTinh, 0, gender 0 of gioi-tinh-bhxh",
    "loaiNgaySinh, 1, kind 1",
    "tuNgay, 22/11/2026, has not the form",
    "lyDo, KHONG_RO, has not the form",
  })
  void whatHasNoCanonicalCounterpart_isRefusedWithItsPlace(
      String item, String value, String reason) {
    Element told = told(TestDeaths.seeded(1).cardEnd());
    told.getElementsByTagNameNS("*", item).item(0).setTextContent(value);
    HubException refused = catchThrowableOfType(HubException.class, () -> CardEndFile.read(told));
    assertThat(refused.fault().code()).isEqualTo(HubErrorCode.SCHEMA_INVALID);
    assertThat(refused.fault().place()).contains(item);
    assertThat(refused.fault().detail()).contains(reason);
  }

  private Element told(GiamTheBHYTStructure request) {
    return adapter.toAgency(HEADER, Payloads.write(request)).orElseThrow();
  }

  private static String text(Element root, String name) {
    return root.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }

  /** What the end of a card does without. */
  private static GiamTheBHYTStructure withoutAcceptedLosses(GiamTheBHYTStructure request) {
    NguoiStructure person = request.getNguoiThamGia();
    person.setDanToc(null);
    person.setQuocTich(null);
    person.setNoiCuTru(null);
    HoVaTenStructure name = person.getHoVaTen();
    name.setTen(WholeName.of(name));
    name.setHo(null);
    name.setChuDem(null);
    return request;
  }
}
