package vn.lienthong.adapters.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.validation.MessageValidator;

/** What every simulated agency keeps that does a step of a joint procedure. */
public abstract class StepSimulatorContract {
  protected final TestDisk disk = new TestDisk();
  protected final TestHub hub = new TestHub().answering(this::usual);

  protected abstract MemberCode member();

  protected abstract String service();

  /** A valid request; the same seed is the same child. */
  protected abstract Element request(long seed);

  protected abstract Simulator simulator(Workplace place);

  protected Reply usual(vn.lienthong.connectors.api.VerifiedMessage message) {
    return new Reply.Accepted();
  }

  @Test
  protected void request_givesOneValidResult_whichNamesIt() {
    MessageHeader header = TestBirths.header(service(), member());
    try (TestMember running = start()) {
      DocumentReply reply = running.send(header, request(1));
      assertThat(reply.status()).isEqualTo(202);
      assertThat(TestMember.receipt(reply).state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
      awaitResults(1);
    }
    var result = hub.messages("KetQuaHoSo").get(0);
    assertThat(result.header().reference()).isEqualTo(header.id());
    assertThat(result.header().dossierCode()).isEqualTo(TestBirths.DOSSIER);
    assertThat(result.header().receiver()).isEqualTo(TestPki.HUB);
    assertThat(MessageValidator.validate(result.root()).errorFindings()).isEmpty();
    assertThat(results()).extracting(KetQuaHoSoStructure::getDichVu).containsExactly(service());
    assertThat(results())
        .extracting(KetQuaHoSoStructure::getKetQua)
        .containsExactly(KetQuaBuocType.HOAN_THANH);
  }

  @Test
  protected void sameMessageTwice_isRegisteredOnce_afterRestartToo() {
    MessageHeader header = TestBirths.header(service(), member());
    byte[] message = TestPki.signed(header, request(2));
    DocumentReply first;
    try (TestMember running = start()) {
      first = running.endpoint().handle(message);
      assertThat(running.endpoint().handle(message).document()).isEqualTo(first.document());
      awaitResults(1);
    }
    try (TestMember running = start()) {
      assertThat(running.endpoint().handle(message).document()).isEqualTo(first.document());
      assertThat(running.page("/so-dang-ky"))
          .endsWith(TestBirths.DOSSIER + "\t1\t1\t" + service() + "\n");
      assertThat(running.outbox().waiting()).isZero();
    }
    assertThat(hub.messages("KetQuaHoSo")).hasSize(1);
  }

  @Test
  protected void sameChildAskedTwice_isRegisteredOnce_withTheSameResult() {
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), request(3));
      awaitResults(1);
      running.send(TestBirths.header(service(), member()), request(3));
      awaitResults(2);
      assertThat(running.page("/so-dang-ky"))
          .endsWith(TestBirths.DOSSIER + "\t2\t1\t" + service() + "\n");
    }
    List<KetQuaHoSoStructure> results = results();
    assertThat(results.get(1)).usingRecursiveComparison().isEqualTo(results.get(0));
  }

  @Test
  protected void sameChildInAnotherDossier_isRefused_andNotRegisteredAgain() {
    String other = "H29.MOTCUA-261121-0002";
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), request(4));
      awaitResults(1);
      MessageHeader again = TestBirths.header(service(), member()).withDossierCode(other);
      running.send(again, request(4));
      awaitResults(2);
      assertThat(running.page("/so-dang-ky")).endsWith(other + "\t1\t0\t" + service() + "\n");
    }
    assertRefused(results().get(1), "another dossier");
  }

  @Test
  protected void acceptedWork_isDoneAfterRestart_whenTheStopCameFirst() {
    MessageHeader header = TestBirths.header(service(), member());
    byte[] message = TestPki.signed(header, request(5));
    disk.map(map("work")).put(header.sender() + " " + header.id(), message);
    try (TestMember running = start()) {
      awaitResults(1);
      await().until(() -> disk.map(map("work")).entries().isEmpty());
      assertThat(running.outbox().waiting()).isZero();
    }
  }

  @Test
  protected void requestOfASecondRound_isDoneOnce_withTheSameResult() {
    try (TestMember running = start()) {
      running.send(TestBirths.header(service(), member()), request(3));
      awaitResults(1);
      running.send(TestBirths.header(service(), member()), request(9));
      awaitResults(2);
    }
    assertThat(results().get(1)).usingRecursiveComparison().isEqualTo(results().get(0));
    assertThat(disk.map(map("acts")).entries()).hasSize(1);
  }

  @Test
  protected void requestWithdrawnBeforeItsWork_isRefusedOnce_andNothingIsRegistered() {
    MessageHeader header = TestBirths.header(service(), member());
    try (TestMember running = start()) {
      var early = running.send(withdrawal(header), TestDeaths.withdrawal());
      assertThat(early.status()).isEqualTo(202);
      running.send(header, request(5));
      awaitResults(1);
      running.send(withdrawal(header), TestDeaths.withdrawal());
      await().until(() -> disk.map(map("work")).entries().isEmpty());
      assertThat(running.outbox().waiting()).isZero();
    }
    assertThat(results()).hasSize(1);
    assertRefused(results().get(0), "đã rút theo yêu cầu");
    assertThat(hub.messages("KetQuaHoSo").get(0).header().reference()).isEqualTo(header.id());
    assertThat(disk.map(map("acts")).entries()).isEmpty();
  }

  @Test
  protected void requestWithdrawnAfterItsWork_keepsItsOneResult() {
    MessageHeader header = TestBirths.header(service(), member());
    try (TestMember running = start()) {
      running.send(header, request(5));
      awaitResults(1);
      running.send(withdrawal(header), TestDeaths.withdrawal());
      await().until(() -> disk.map(map("work")).entries().isEmpty());
      assertThat(running.outbox().waiting()).isZero();
    }
    assertThat(results())
        .extracting(KetQuaHoSoStructure::getKetQua)
        .containsExactly(KetQuaBuocType.HOAN_THANH);
  }

  private MessageHeader withdrawal(MessageHeader request) {
    return TestBirths.header("RutHoSo", member()).withReference(request.id());
  }

  @Test
  protected void otherService_isRefused_andLeavesNothing() {
    try (TestMember running = start()) {
      DocumentReply reply = running.send(TestBirths.header("SuKienHoTich", member()), request(6));
      assertRefusedAtTheDoor(reply, HubErrorCode.SERVICE_UNKNOWN);
    }
  }

  @Test
  protected void requestWithoutDossierCode_isRefused_andLeavesNothing() {
    try (TestMember running = start()) {
      MessageHeader bare = TestPki.header(service(), TestPki.HUB, member());
      assertRefusedAtTheDoor(running.send(bare, request(7)), HubErrorCode.DOSSIER_CODE_MISSING);
    }
  }

  @Test
  protected void payloadOfAnotherService_isRefused_andLeavesNothing() {
    try (TestMember running = start()) {
      Element other = Payloads.write(TestBirths.seeded(8).form());
      assertRefusedAtTheDoor(
          running.send(TestBirths.header(service(), member()), other),
          HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE);
    }
  }

  /** The name of one of the desk's maps on the agency's disk. */
  protected String map(String name) {
    return name;
  }

  protected TestMember start() {
    return new TestMember(member(), disk, hub, this::simulator);
  }

  protected List<KetQuaHoSoStructure> results() {
    return hub.payloads("KetQuaHoSo", KetQuaHoSoStructure.class);
  }

  protected void awaitResults(int count) {
    await().until(() -> hub.messages("KetQuaHoSo").size() == count);
  }

  protected static void assertRefused(KetQuaHoSoStructure result, String reason) {
    assertThat(result.getKetQua()).isEqualTo(KetQuaBuocType.TU_CHOI);
    assertThat(result.getGhiChu()).contains(reason);
  }

  protected void assertRefusedAtTheDoor(DocumentReply reply, HubErrorCode code) {
    var receipt = TestMember.receipt(reply);
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(receipt.fault().code()).isEqualTo(code);
    assertThat(disk.map(map("work")).entries()).isEmpty();
    assertThat(disk.map(map("acts")).entries()).isEmpty();
    assertThat(hub.attempts()).isEmpty();
  }
}
