package vn.lienthong.adapters.population.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HuyCapSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HuyCapSoTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuTrangThaiCapSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuTrangThaiCapSoTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiCapSoType;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.validation.MessageValidator;

class NumberEnquiryTest {
  private final TestDisk disk = new TestDisk();
  private final PopulationAdapter adapter = new PopulationAdapter();
  private TestMember database = start();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void status_goesFromUnknownOverIssuedToCancelled_andOutlivesARestart() {
    MessageHeader request = header("CapSoDinhDanh");
    assertThat(status(request.id()).getTrangThai()).isEqualTo(TrangThaiCapSoType.CHUA_NHAN);
    String number = issue(request, 1);
    restart();
    assertThat(status(request.id()).getTrangThai()).isEqualTo(TrangThaiCapSoType.DA_CAP);
    assertThat(status(request.id()).getSoDinhDanh()).isEqualTo(number);

    assertThat(cancel(number, request.id()).isDaHuy()).isTrue();
    restart();
    assertThat(status(request.id()).getTrangThai()).isEqualTo(TrangThaiCapSoType.DA_HUY);
    assertThat(status(request.id()).getSoDinhDanh()).isNull();
  }

  @Test
  void refusedRequest_isKnownAsRefused() {
    TestBirths birth = TestBirths.seeded(2);
    birth.form().getTre().setGioiTinh("0");
    MessageHeader request = header("CapSoDinhDanh");
    send(request, adapter.toAgency(request, birth.number()).orElseThrow());

    assertThat(status(request.id()).getTrangThai()).isEqualTo(TrangThaiCapSoType.TU_CHOI);
  }

  @Test
  void stopBetweenTheNumberAndItsNote_isStillKnownAsIssued() {
    MessageHeader request = header("CapSoDinhDanh");
    issue(request, 3);
    disk.map("claims").remove(request.id().toString());
    restart();

    assertThat(status(request.id()).getTrangThai()).isEqualTo(TrangThaiCapSoType.DA_CAP);
  }

  @Test
  void cancellation_isRepeatable_andTheCancelledIdGetsNoNumberAgain() {
    MessageHeader request = header("CapSoDinhDanh");
    String number = issue(request, 4);
    assertThat(cancel(number, request.id()).isDaHuy()).isTrue();
    assertThat(cancel(number, request.id()).isDaHuy()).isTrue();
    assertThat(disk.map("cancelled").entries()).hasSize(1);

    // As if the answer had never been written down.
    disk.map("replies").entries().keySet().forEach(disk.map("replies")::remove);
    Element again = adapter.toAgency(request, TestBirths.seeded(4).number()).orElseThrow();
    var fault = TestMember.receipt(send(request, again)).fault();
    assertThat(fault.code()).isEqualTo(HubErrorCode.REFUSED_BY_RECEIVER);
    assertThat(fault.english()).contains("was cancelled");
    assertThat(disk.map("acts").entries()).hasSize(1);
  }

  @Test
  void numberThatWasNotIssuedHere_isNotCancelled_andItSaysWhy() {
    HuyCapSoTraLoiStructure answer = cancel("001226999999", null);
    assertThat(answer.isDaHuy()).isFalse();
    assertThat(answer.getLyDoTuChoi()).contains("not issued here");
    assertThat(disk.map("cancelled").entries()).isEmpty();
  }

  @Test
  void numberOfAnotherRequest_isNotCancelled_andItSaysWhy() {
    String number = issue(header("CapSoDinhDanh"), 5);
    HuyCapSoTraLoiStructure answer = cancel(number, UUID.randomUUID());
    assertThat(answer.isDaHuy()).isFalse();
    assertThat(answer.getLyDoTuChoi()).contains("did not get that number");
    assertThat(disk.map("cancelled").entries()).isEmpty();
  }

  @Test
  void numberInUseByAResidenceRecord_isNotCancelled_andItSaysWhy() {
    MessageHeader request = header("CapSoDinhDanh");
    String number = issue(request, 6);
    assertThat(database.page("POST", "/cu-tru", Map.of("so-dinh-danh", number)))
        .contains("Đã ghi nhận");
    String adult =
        CitizenBook.samples().stream()
            .map(citizen -> citizen.getSoDinhDanh())
            .filter(known -> known != null)
            .findFirst()
            .orElseThrow();
    for (String used : new String[] {number, adult}) {
      HuyCapSoTraLoiStructure answer = cancel(used, null);
      assertThat(answer.isDaHuy()).isFalse();
      assertThat(answer.getLyDoTuChoi()).contains("residence record").doesNotContain(used);
    }
    assertThat(status(request.id()).getTrangThai()).isEqualTo(TrangThaiCapSoType.DA_CAP);
  }

  @Test
  void numberThatTwoRequestsHold_isCancelledWithTheLastOfThem() {
    MessageHeader first = header("CapSoDinhDanh");
    MessageHeader second = header("CapSoDinhDanh");
    String number = issue(first, 7);
    assertThat(issue(second, 7)).isEqualTo(number);

    HuyCapSoTraLoiStructure kept = cancel(number, first.id());
    assertThat(kept.isDaHuy()).isFalse();
    assertThat(kept.getLyDoTuChoi()).contains("another request");
    assertThat(status(second.id()).getTrangThai()).isEqualTo(TrangThaiCapSoType.DA_CAP);
    assertThat(cancel(number, second.id()).isDaHuy()).isTrue();
  }

  private String issue(MessageHeader header, long seed) {
    Element asked = adapter.toAgency(header, TestBirths.seeded(seed).number()).orElseThrow();
    return LiveNumberService.readAnswer(answer(send(header, asked))).number();
  }

  private TraCuuTrangThaiCapSoTraLoiStructure status(UUID request) {
    var question = new TraCuuTrangThaiCapSoStructure();
    question.setMaThongDiepCapSo(request.toString());
    Element answer = answer(send(header("TraCuuTrangThaiCapSo"), Payloads.write(question)));
    return Payloads.read(answer, TraCuuTrangThaiCapSoTraLoiStructure.class);
  }

  private HuyCapSoTraLoiStructure cancel(String number, UUID request) {
    var question = new HuyCapSoStructure();
    question.setSoDinhDanh(number);
    question.setMaThongDiepCapSo(request == null ? null : request.toString());
    question.setLyDo("đăng ký bị hủy");
    Element answer = answer(send(header("HuyCapSo"), Payloads.write(question)));
    return Payloads.read(answer, HuyCapSoTraLoiStructure.class);
  }

  private static Element answer(DocumentReply reply) {
    var answer = TestPki.trusted(TestPki.verifier().verifyMessage(reply.document()));
    assertThat(
            answer.header().service().equals("CapSoDinhDanh")
                || MessageValidator.validate(answer.root()).errorFindings().isEmpty())
        .isTrue();
    return answer.payload();
  }

  private DocumentReply send(MessageHeader header, Element payload) {
    return database.send(header, payload);
  }

  private void restart() {
    database.close();
    database = start();
  }

  private TestMember start() {
    return new TestMember(
        TestPki.POPULATION,
        disk,
        new TestHub(),
        place -> new PopulationSimulator(place, false, CitizenBook.CITIZENS));
  }

  private static MessageHeader header(String service) {
    return TestBirths.header(service, TestPki.POPULATION);
  }
}
