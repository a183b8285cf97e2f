package vn.lienthong.adapters.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.adapters.population.simulator.CitizenBook;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

class LookUpTranslationTest {
  private static final String OPEN =
      "<dc:CongdanCollection xmlns:dc=\"http://www.mic.gov.vn/dancu/1.0\" SoCongDan=\"1\">";
  private static final String CLOSE = "</dc:CongdanCollection>";

  private final PopulationAdapter adapter = new PopulationAdapter();
  private final MessageHeader header =
      TestPki.header(LiveLookUp.SERVICE, TestPki.ONE_STOP, TestPki.POPULATION);

  @Test
  void question_hasTheLiveServicesItemsInTheirOrder_andNoFieldList() {
    CongDanStructure citizen = CitizenBook.samples().get(0);

    Element live = question(TestLookUps.payload(citizen, "HoVaTen", "ThuongTru"));

    assertThat(names(live))
        .containsExactly(
            "MaYeuCau",
            "MaDVC",
            "MaTichHop",
            "MaCanBo",
            "SoDinhDanh",
            "HoVaTen",
            "NgayThangNamSinh");
    var read = LiveLookUp.read(live);
    assertThat(read.requestId()).isEqualTo(header.id());
    assertThat(read.integrationCode()).isEqualTo("037");
    assertThat(read.number()).isEqualTo(citizen.getSoDinhDanh());
    assertThat(read.birthDate()).isEqualTo(citizen.getNgayThangNamSinh().getNgayThangNam());
  }

  @Test
  void name_goesInOnePiece() {
    var asked = TestLookUps.about(CitizenBook.samples().get(0));
    asked.getHoVaTen().setHo("Nguyễn");
    asked.getHoVaTen().setChuDem("Thị  Thu ");
    asked.getHoVaTen().setTen("Hà");

    assertThat(LiveLookUp.read(question(Payloads.write(asked))).name())
        .isEqualTo("Nguyễn Thị  Thu Hà");
  }

  @Test
  void liveAnswer_becomesCanonical() {
    Element live =
        element(
            OPEN
                + "<dc:CongDan><dc:SoDinhDanh>001195000123</dc:SoDinhDanh><dc:SoCMND/><dc:HoVaTen>"
                + "<dc:Ho/><dc:ChuDem/><dc:Ten>Nguyễn Thị Hà</dc:Ten></dc:HoVaTen>"
                + "<dc:DanToc>01</dc:DanToc></dc:CongDan>"
                + CLOSE);

    var read = read(adapter.fromAgency(header, live).orElseThrow()).getCongDan().get(0);

    assertThat(read.getHoVaTen().getTen()).isEqualTo("Nguyễn Thị Hà");
    assertThat(read.getDanToc().getMaDanToc()).isEqualTo("01");
    assertThat(read.getSoCMND()).isNull();
  }

  @Test
  void canonicalAnswer_staysAsItIs() {
    CongdanCollectionStructure collection = new CongdanCollectionStructure();
    collection.getCongDan().add(CitizenBook.samples().get(0));

    assertThat(adapter.fromAgency(header, Payloads.write(collection))).isEmpty();
  }

  @Test
  void emptyCitizen_isNobodyFound() {
    Element live = element(OPEN + "<dc:CongDan><dc:SoDinhDanh/></dc:CongDan>" + CLOSE);

    var read = read(adapter.fromAgency(header, live).orElseThrow());

    assertThat(read.getCongDan()).isEmpty();
    assertThat(read.getSoCongDan()).isZero();
  }

  @Test
  void answerOfAnotherKind_isRefused() {
    Element other = Payloads.write(TestLookUps.about(CitizenBook.samples().get(0)));

    assertThatThrownBy(() -> adapter.fromAgency(header, other))
        .isInstanceOfSatisfying(
            HubException.class,
            problem ->
                assertThat(problem.fault().code())
                    .isEqualTo(HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE));
  }

  private Element question(Element canonical) {
    return adapter.toAgency(header, canonical).orElseThrow();
  }

  private static CongdanCollectionStructure read(Element canonical) {
    return Payloads.read(canonical, CongdanCollectionStructure.class);
  }

  private static Element element(String xml) {
    return SecureXml.parse(xml.getBytes(UTF_8)).getDocumentElement();
  }

  private static List<String> names(Element parent) {
    List<String> names = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      names.add(node.getLocalName());
    }
    return names;
  }
}
