package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.MisbehavingMember.Way;
import vn.lienthong.routes.registry.MemberRegistry;

/** A message that its receiver may have, where asking is impossible or comes after the expiry. */
class MaybeSentTest {
  private static final Duration SOON = Duration.ofSeconds(40);
  private static final String TAX = "members/tax.yaml";

  private final TestMember oneStop = RunningHub.member("one-stop");

  @AfterAll
  static void restoreSamples() throws IOException {
    LiveConfiguration.restoreAll();
  }

  @Test
  void memberThatCannotBeAsked_getsTheSameBytesAgain() throws IOException {
    UUID id = UUID.randomUUID();
    LiveConfiguration.change(TAX, "state: active", "state: active\nstatusQuery: false");
    try (MisbehavingMember taxes = new MisbehavingMember(Map.of(id, Way.TAKES_AND_ANSWERS_500))) {
      send(id);
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(told(id)).isEqualTo("XONG: CHUA_RO GIAO DA_XU_LY"));
      // it knows a message by its id: this one counts what came, and its digest is the sender's
      assertThat(taxes.effects(id)).isEqualTo(2);
      assertThat(taxes.questions(id)).isZero();
      assertThat(digest(id)).isEqualTo(taxes.taken(id));
    }
  }

  @Test
  void messageThatExpiredAfterItWasTaken_isAskedAbout_andNotCalledExpired() throws IOException {
    LiveConfiguration.restoreAll();
    UUID id = UUID.randomUUID();
    try (MisbehavingMember taxes = new MisbehavingMember(Map.of(id, Way.TAKES_AND_NEVER_ANSWERS))) {
      send(id);
      await().atMost(SOON).until(() -> taxes.effects(id) == 1);
      RunningHub.bean(Jdbi.class)
          .useHandle(
              handle ->
                  handle.execute(
                      "UPDATE hand_over SET expires_at = now() WHERE evidence_id ="
                          + " (SELECT id FROM evidence WHERE message_id = ? AND direction = 'NHAN')",
                      id));
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(told(id)).isEqualTo("XONG: CHUA_RO GIAO DA_XU_LY"));
      assertThat(taxes.effects(id)).isEqualTo(1);
      assertThat(taxes.questions(id)).isPositive();
    }
  }

  private void send(UUID id) {
    var taxes = RunningHub.bean(MemberRegistry.class).only(TaxRegistrations.RECEIVER).code();
    var header =
        MessageHeader.of(
            id,
            TaxRegistrations.SERVICE,
            oneStop.code(),
            taxes,
            OffsetDateTime.now(ZoneOffset.UTC));
    var payload = TaxRegistrations.payload();
    assertThat(oneStop.post(oneStop.signed(header, payload)).statusCode()).isEqualTo(202);
  }

  private String digest(UUID id) {
    byte[] document = oneStop.get("/api/messages/" + id).body();
    var receipt = Receipts.read(SecureXml.parse(document).getDocumentElement());
    assertThat(receipt.state()).isEqualTo(ReceiptState.DA_XU_LY);
    return receipt.digest();
  }

  private static String told(UUID id) {
    return RunningHub.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT h.state || ': ' || coalesce((SELECT string_agg(v.kind, ' '"
                            + " ORDER BY v.id) FROM evidence_event v"
                            + " WHERE v.evidence_id = e.id), '')"
                            + " FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
                            + " WHERE e.message_id = :id AND e.direction = 'NHAN'")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
  }
}
