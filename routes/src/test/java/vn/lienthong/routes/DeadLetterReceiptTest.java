package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.pipeline.HandOverRelay;
import vn.lienthong.routes.pipeline.OperatorDecisions;

/** What the sender of a message is told with which the hub itself failed too often. */
class DeadLetterReceiptTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final TestMember oneStop = RunningHub.member("one-stop");
  private final OperatorDecisions operators = RunningHub.bean(OperatorDecisions.class);

  @Test
  void deadLetterThatWasNeverSent_isKeptWithTheReason_andUnclearOnlyIfMaybeSent() {
    MessageHeader header =
        oneStop.header("LienThongKhaiSinh").withDossierCode("H29.MOTCUA-261122-8841");
    byte[] birth = oneStop.birth(header, 8841);
    rename("dossier_step", "dossier_step_away");
    try {
      byte[] accepted = oneStop.post(birth).body();
      awaitDead(header.id(), 1);

      byte[] told = document(header.id());
      Receipt receipt = receipt(told);
      assertThat(receipt.state()).isEqualTo(ReceiptState.DA_TIEP_NHAN);
      assertThat(receipt.digest()).isEqualTo(receipt(accepted).digest());
      assertThat(receipt.receivedAt()).isEqualTo(receipt(accepted).receivedAt());
      var fault = Objects.requireNonNull(receipt.fault());
      assertThat(fault.code()).isEqualTo(HubErrorCode.HUB_FAULT);
      assertThat(told).isEqualTo(oneStop.post(birth).body());

      set(header.id(), "ask_first = true"); // as after a restore
      assertThat(operators.requeue(row(header.id()), "Ann", "again")).isPresent();
      awaitDead(header.id(), 2);
      assertThat(receipt(document(header.id())).state()).isEqualTo(ReceiptState.CHUA_RO);
    } finally {
      rename("dossier_step_away", "dossier_step");
    }
    assertThat(operators.requeue(row(header.id()), "Ann", "mended")).isPresent();
    awaitTaken(header.id());
  }

  @Test
  void deadLetterThatIsTakenUp_hasNoFaultAnyMore() {
    MessageHeader header =
        oneStop.header("LienThongKhaiSinh").withDossierCode("H29.MOTCUA-261122-8842");
    rename("dossier_step", "dossier_step_away");
    try {
      assertThat(oneStop.post(oneStop.birth(header, 8842)).statusCode()).isEqualTo(202);
      awaitDead(header.id(), 1);
      assertThat(operators.requeue(row(header.id()), "Ann", "mended")).isPresent();
      assertThat(receipt(document(header.id())).fault()).isNull();
    } finally {
      rename("dossier_step_away", "dossier_step");
    }
    awaitTaken(header.id());
  }

  private void awaitDead(UUID id, int times) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        RunningHub.count(
                            "SELECT count(*) FROM evidence_event v JOIN evidence e"
                                + " ON e.id = v.evidence_id WHERE v.kind = 'HONG'"
                                + " AND e.message_id = '%s'".formatted(id)))
                    .isEqualTo(times));
  }

  private void awaitTaken(UUID id) {
    RunningHub.bean(HandOverRelay.class).wake();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(receipt(document(id)).state()).isEqualTo(ReceiptState.DA_XU_LY));
  }

  private byte[] document(UUID id) {
    return oneStop.get("/api/messages/" + id).body();
  }

  private static Receipt receipt(byte[] document) {
    return Receipts.read(SecureXml.parse(document).getDocumentElement());
  }

  private static long row(UUID id) {
    return RunningHub.count(
        "SELECT h.id FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
            + " WHERE e.message_id = '%s'".formatted(id));
  }

  private static void set(UUID id, String what) {
    RunningHub.bean(Jdbi.class)
        .useHandle(h -> h.execute("UPDATE hand_over SET " + what + " WHERE id = ?", row(id)));
  }

  private static void rename(String from, String to) {
    RunningHub.bean(Jdbi.class)
        .useHandle(handle -> handle.execute("ALTER TABLE " + from + " RENAME TO " + to));
  }
}
