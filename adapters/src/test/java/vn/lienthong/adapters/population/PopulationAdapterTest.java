package vn.lienthong.adapters.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CoQuanDaiDienStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.XmlNames;

class PopulationAdapterTest {
  private final PopulationAdapter adapter = new PopulationAdapter();
  private final MessageHeader header =
      TestPki.header("CapSoDinhDanh", TestPki.HUB, TestPki.POPULATION);

  @Test
  void request_hasTheLiveServicesOrder_andTheMessageIdAsRequestId() {
    TestBirths birth = birthWithFather();
    Element dialect = adapter.toAgency(header, birth.number()).orElseThrow();

    assertThat(dialect.getNamespaceURI()).isEqualTo("http://dancuquocgia.bca");
    assertThat(names(dialect))
        .containsExactly(
            "MaYeuCau", "MaDVC", "MaTichHop", "MaCanBo", "Tre", "Me", "Cha", "MaDonViDangKy");
    assertThat(dialect.getFirstChild().getTextContent()).isEqualTo(header.id().toString());
  }

  @Test
  void citizen_isInTheLiveForm() {
    TestBirths birth = birthWithFather();
    Element dialect = adapter.toAgency(header, birth.number()).orElseThrow();
    LocalDate date = birth.form().getTre().getNgayThangNamSinh().getNgayThangNam();

    assertThat(text(dialect, "Tre/HoVaTen/Ho")).isEmpty();
    assertThat(text(dialect, "Tre/NgayThangNamSinh/NgayThangNam"))
        .isEqualTo(date.toString().replace("-", ""));
    assertThat(text(dialect, "Tre/NgayThangNamSinh/Nam")).isEqualTo("" + date.getYear());
    assertThat(text(dialect, "Me/DanToc")).matches("\\d\\d");
    assertThat(text(dialect, "Me/ThuongTru/MaTinhThanh")).matches("\\d\\d");
    assertThat(text(dialect, "Me/ThuongTru/MaPhuongXa"))
        .isEqualTo(birth.form().getMe().getThuongTru().getMaDonViHanhChinh());
  }

  @Test
  void birthRegisteredAtAConsulate_isRefused_sinceTheDialectHasNoPlaceForIt() {
    var asked = Payloads.read(birthWithFather().number(), CapSoDinhDanhStructure.class);
    asked.setNoiDangKyKhaiSinh(null);
    CoQuanDaiDienStructure consulate = new CoQuanDaiDienStructure();
    consulate.setTen("Đại sứ quán Việt Nam tại Lào");
    consulate.setQuocGia("LA");
    asked.setCoQuanDaiDien(consulate);

    assertRefused(
        () -> adapter.toAgency(header, Payloads.write(asked)),
        HubErrorCode.SCHEMA_INVALID,
        "CoQuanDaiDien");
  }

  @Test
  void otherPayload_isRefused() {
    Element other = TestBirths.seeded(1).registration();
    assertRefused(
        () -> adapter.toAgency(header, other), HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE, "Dang");
  }

  @Test
  void ethnicAlias_isLeftOut_sinceTheNumberNeedsNone() {
    TestBirths birth = TestBirths.seeded(1);
    birth.form().getMe().getDanToc().setTenGoi("Kpă");

    Element dialect = adapter.toAgency(header, birth.number()).orElseThrow();

    assertThat(dialect.getTextContent()).doesNotContain("Kpă");
  }

  @Test
  void unknownUnit_isRefused_withoutBeingPassedOn() {
    TestBirths birth = TestBirths.seeded(1);
    birth.form().getMe().getThuongTru().setMaDonViHanhChinh("99999");

    assertRefused(
        () -> adapter.toAgency(header, birth.number()),
        HubErrorCode.DIALECT_NOT_CONVERTIBLE,
        "/dv:CapSoDinhDanh/dv:Me/dc:ThuongTru/dc:MaDonViHanhChinh");
  }

  @Test
  void requestWithAnItemThatTheDialectHasNot_isRefused() {
    Element dialect = adapter.toAgency(header, TestBirths.seeded(1).number()).orElseThrow();
    Node child = dialect.getFirstChild();
    while (!child.getLocalName().equals("Tre")) {
      child = child.getNextSibling();
    }
    child.appendChild(child.getOwnerDocument().createElementNS(XmlNames.CITIZEN, "Tuoi"));

    assertRefused(() -> LiveNumberService.readRequest(dialect), HubErrorCode.SCHEMA_INVALID, "Tre");
  }

  @Test
  void answerWithABadNumber_isRefused_withoutTellingIt() {
    Element answer = answer(header.id(), "12345");
    assertThatThrownBy(() -> adapter.fromAgency(header.withReference(header.id()), answer))
        .isInstanceOf(HubException.class)
        .hasMessageNotContaining("12345");
    assertRefused(
        () -> adapter.fromAgency(header.withReference(header.id()), answer),
        HubErrorCode.SCHEMA_INVALID,
        "SoDinhDanh");
  }

  @Test
  void answerWithABadDate_isRefused() {
    Element answer = answer(header.id(), "001226123456");
    answer.getLastChild().setTextContent("2026-11-21");
    assertRefused(() -> adapter.fromAgency(header, answer), HubErrorCode.SCHEMA_INVALID, "NgayCap");
  }

  @Test
  void answerWithAnExtraElement_isRefused() {
    Element answer = answer(header.id(), "001226123456");
    answer.appendChild(answer.getOwnerDocument().createElementNS("urn:x", "Them"));
    assertRefused(
        () -> adapter.fromAgency(header, answer), HubErrorCode.SCHEMA_INVALID, "Response");
  }

  private static void assertRefused(ThrowingCallable call, HubErrorCode code, String place) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HubException.class,
            refusal -> {
              assertThat(refusal.fault().code()).isEqualTo(code);
              assertThat(refusal.fault().place()).contains(place);
            });
  }

  private static Element answer(UUID id, String number) {
    return LiveNumberService.write(
        new LiveNumberService.Answer(id, number, LocalDate.of(2026, 11, 21)));
  }

  private static TestBirths birthWithFather() {
    long seed = 1;
    while (TestBirths.seeded(seed).form().getCha() == null) {
      seed++;
    }
    return TestBirths.seeded(seed);
  }

  private static List<String> names(Element parent) {
    List<String> names = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      names.add(node.getLocalName());
    }
    return names;
  }

  private static String text(Element root, String path) {
    Element at = root;
    for (String name : path.split("/")) {
      Node node = at.getFirstChild();
      while (!name.equals(node.getLocalName())) {
        node = node.getNextSibling();
      }
      at = (Element) node;
    }
    return at.getTextContent();
  }
}
