package vn.lienthong.adapters.civilstatus.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.StepSimulatorContract;
import vn.lienthong.adapters.spi.TestBirths;
import vn.lienthong.adapters.spi.TestMember;
import vn.lienthong.adapters.spi.TestPki;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuTrangThaiCapSoTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiCapSoType;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.validation.MessageValidator;

class CivilStatusSimulatorTest extends StepSimulatorContract {
  private static final String NUMBER = "001226123456";

  @Override
  protected MemberCode member() {
    return TestPki.CIVIL_STATUS;
  }

  @Override
  protected String service() {
    return "DangKyKhaiSinh";
  }

  @Override
  protected Element request(long seed) {
    return TestBirths.seeded(seed).registration();
  }

  @Override
  protected Simulator simulator(Workplace place) {
    return new CivilStatusSimulator(place, TestPki.POPULATION);
  }

  @Override
  protected Reply usual(VerifiedMessage message) {
    return switch (message.header().service()) {
      case "CapSoDinhDanh" -> new Reply.Answer(number());
      case "TraCuuTrangThaiCapSo" -> new Reply.Answer(neverReceived());
      default -> new Reply.Accepted();
    };
  }

  @Test
  void birth_standsInTheBook_withTheNumberFromPopulation() {
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), request(1));
      awaitResults(1);
    }
    var entry = results().get(0).getKhaiSinh();
    assertThat(entry.getSoDinhDanh()).isEqualTo(NUMBER);
    assertThat(entry.getGiayKhaiSinh().getSoDangKy()).startsWith("1/");
    assertThat(entry.getGiayKhaiSinh().getQuyenSo()).startsWith("01/");
    assertThat(entry.getGiayKhaiSinh().getTrangSo()).isEqualTo("1");
    VerifiedMessage question = questions().get(0);
    assertThat(MessageValidator.validate(question.root()).errorFindings()).isEmpty();
    assertThat(question.header().receiver()).isEqualTo(TestPki.POPULATION);
    assertThat(question.header().dossierCode()).isEqualTo(TestBirths.DOSSIER);
  }

  @Test
  void crashBetweenNumberAndBook_asksAgainWithSameIdAndBytes_andEntersOnce() {
    MessageHeader header = TestBirths.header(service(), member());
    hub.answering(
        message -> {
          if (message.header().service().equals("CapSoDinhDanh")) {
            throw new IllegalStateException("the answer never reaches civil status");
          }
          return usual(message);
        });
    try (TestMember running = start()) {
      running.send(header, request(2));
      await().until(() -> !questions().isEmpty());
    }
    assertThat(disk.map("acts").entries()).isEmpty();

    hub.answering(this::usual);
    try (TestMember running = start()) {
      awaitResults(1);
      assertThat(running.page("/so-dang-ky"))
          .endsWith(TestBirths.DOSSIER + "\t1\t1\t" + service() + "\n");
    }
    List<VerifiedMessage> asked = questions();
    assertThat(asked).hasSizeGreaterThanOrEqualTo(2);
    assertThat(asked)
        .allSatisfy(
            question -> {
              assertThat(question.header().id())
                  .isEqualTo(DerivedId.of(TestBirths.DOSSIER, "CapSoDinhDanh", "0"));
              assertThat(question.bytes()).isEqualTo(asked.get(0).bytes());
            });
  }

  @Test
  void refusedNumber_isAResultOfItsOwn_andNothingIsEntered() {
    hub.answering(
        message ->
            message.header().service().equals("CapSoDinhDanh")
                ? new Reply.Refused(
                    HubFault.of(HubErrorCode.REFUSED_BY_RECEIVER, "/x", "the date is not full"))
                : new Reply.Accepted());
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), request(3));
      awaitResults(1);
      assertThat(running.page("/so-dang-ky"))
          .endsWith(TestBirths.DOSSIER + "\t1\t0\t" + service() + "\n");
    }
    assertRefused(results().get(0), "Bên nhận từ chối");
  }

  private List<VerifiedMessage> questions() {
    return hub.messages("CapSoDinhDanh");
  }

  private static Element neverReceived() {
    var answer = new TraCuuTrangThaiCapSoTraLoiStructure();
    answer.setTrangThai(TrangThaiCapSoType.CHUA_NHAN);
    return Payloads.write(answer);
  }

  private static Element number() {
    CapSoDinhDanhTraLoiStructure answer = new CapSoDinhDanhTraLoiStructure();
    answer.setSoDinhDanh(NUMBER);
    answer.setNgayCap(LocalDate.of(2026, 11, 21));
    return Payloads.write(answer);
  }
}
