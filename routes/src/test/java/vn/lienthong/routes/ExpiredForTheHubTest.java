package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.message.Receipt;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.registry.MemberRegistry;

/** A message for the hub itself takes no effect after its expiry, as any other. */
class ExpiredForTheHubTest {
  private final TestMember oneStop = RunningHub.member("one-stop");

  /**
   * As a hub leaves it that was killed after its claim: the sweep of those never sent passes it.
   */
  @Test
  void messageThatWasClaimedBefore_andExpired_opensNoDossier_andItsSenderKnows() {
    var hub = RunningHub.bean(MemberRegistry.class).hub().code();
    UUID id = UUID.randomUUID();
    var message = InboxMessages.message(oneStop, hub, id);
    InboxMessages.Sent sent =
        RunningHub.bean(Jdbi.class)
            .inTransaction(
                tx -> {
                  OffsetDateTime past = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1);
                  InboxMessages.Sent kept = InboxMessages.keep(tx, message, past);
                  tx.execute(
                      "UPDATE hand_over SET sent_at = created_at WHERE id = ?", kept.handOver());
                  return kept;
                });

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(InboxMessages.row("state", sent)).isEqualTo("HET_HAN"));
    byte[] document = oneStop.get("/api/messages/" + id).body();
    Receipt receipt = Receipts.read(SecureXml.parse(document).getDocumentElement());
    assertThat(receipt.state()).isEqualTo(ReceiptState.TU_CHOI);
    assertThat(Objects.requireNonNull(receipt.fault()).code())
        .isEqualTo(HubErrorCode.EXPIRED_BEFORE_DELIVERY);
    assertThat(
            RunningHub.count("SELECT count(*) FROM dossier WHERE started_by = '%s'".formatted(id)))
        .isZero();
  }
}
