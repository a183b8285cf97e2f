package vn.lienthong.adapters.population.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.population.LiveNumberService;
import vn.lienthong.adapters.population.PopulationAdapter;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestDisk;
import vn.lienthong.adapters.spi.TestHub;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.message.MessageHeader;

class PopulationSimulatorTest {
  private final TestDisk disk = new TestDisk();
  private final PopulationAdapter adapter = new PopulationAdapter();

  @Test
  void number_followsTheRules() {
    TestBirths birth = TestBirths.seeded(1);
    CongDanStructure child = birth.form().getTre();

    PersonalNumber number = new PersonalNumber(ask(header(), birth).number());

    assertThat(number.gender().code()).isEqualTo(child.getGioiTinh());
    assertThat(number.birthYear())
        .isEqualTo(child.getNgayThangNamSinh().getNgayThangNam().getYear());
    assertThat(number.provinceCode()).startsWith("0");
  }

  @Test
  void sameRequest_getsSameAnswer_byteForByte_afterRestartToo() {
    byte[] message = TestPki.signed(header(), dialect(header(), TestBirths.seeded(2)));
    assertThat(send(message).document()).isEqualTo(send(message).document());
  }

  @Test
  void sameChild_getsSameNumber_underAnotherRequestId() {
    var first = ask(header(), TestBirths.seeded(3));
    MessageHeader second = header();
    var again = ask(second, TestBirths.seeded(3));

    assertThat(again.number()).isEqualTo(first.number());
    assertThat(again.requestId()).isEqualTo(second.id());
    assertThat(page()).endsWith(TestBirths.DOSSIER + "\t2\t1\n");
  }

  @Test
  void twins_getTwoNumbers() {
    TestBirths first = TestBirths.seeded(4);
    TestBirths second = TestBirths.seeded(4);
    HoVaTenStructure name = new HoVaTenStructure();
    name.setTen("H'Bia Niê");
    second.form().getTre().setHoVaTen(name);

    assertThat(ask(header(), first).number()).isNotEqualTo(ask(header(), second).number());
  }

  @Test
  void numbers_areUnique() {
    Set<String> numbers = new HashSet<>();
    for (int seed = 100; seed < 200; seed++) {
      numbers.add(ask(header(), TestBirths.seeded(seed)).number());
    }
    assertThat(numbers).hasSize(100);
  }

  @Test
  void unknownGender_isRefused_andNoNumberGiven() {
    TestBirths birth = TestBirths.seeded(5);
    birth.form().getTre().setGioiTinh("0");
    MessageHeader header = header();

    DocumentReply reply = send(TestPki.signed(header, dialect(header, birth)));

    var fault = TestMember.receipt(reply).fault();
    assertThat(fault.code()).isEqualTo(HubErrorCode.REFUSED_BY_RECEIVER);
    assertThat(fault.place()).isEqualTo("/CapSoDinhDanh/Tre/GioiTinh");
    assertThat(disk.map("acts").entries()).isEmpty();
  }

  @Test
  void canonicalPayload_isRefused_sinceTheServiceSpeaksItsDialect() {
    DocumentReply reply = send(TestPki.signed(header(), TestBirths.seeded(6).number()));

    assertThat(TestMember.receipt(reply).fault().code())
        .isEqualTo(HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE);
    assertThat(disk.map("acts").entries()).isEmpty();
  }

  private LiveNumberService.Answer ask(MessageHeader header, TestBirths birth) {
    DocumentReply reply = send(TestPki.signed(header, dialect(header, birth)));
    var answer = TestPki.trusted(TestPki.verifier().verifyMessage(reply.document()));
    assertThat(answer.header().reference()).isEqualTo(header.id());
    return LiveNumberService.readAnswer(answer.payload());
  }

  private Element dialect(MessageHeader header, TestBirths birth) {
    return adapter.toAgency(header, birth.number()).orElseThrow();
  }

  private DocumentReply send(byte[] message) {
    try (TestMember running = start()) {
      return running.endpoint().handle(message);
    }
  }

  private String page() {
    try (TestMember running = start()) {
      return running.page("/so-dang-ky");
    }
  }

  private TestMember start() {
    return new TestMember(
        TestPki.POPULATION,
        disk,
        new TestHub(),
        place -> new PopulationSimulator(place, false, CitizenBook.CITIZENS));
  }

  private static MessageHeader header() {
    return TestBirths.header("CapSoDinhDanh", TestPki.POPULATION);
  }
}
