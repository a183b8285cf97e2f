package vn.lienthong.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.qcvn109.message.ReceiptState.DA_XU_LY;
import static vn.lienthong.qcvn109.message.ReceiptState.TU_CHOI;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Receipts;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.pipeline.OperatorDecisions;

/**
 * After a restore the hub makes its messages again, under the same ids and with other signatures. A
 * receiver's word for one that is lost counts, and for nothing else.
 */
class LostFormTest {
  private static final String SERVICE = TaxRegistrations.SERVICE;
  private static final String TAX_FILE = "members/tax.yaml";

  private final TestMember taxes = RunningHub.member(TaxRegistrations.RECEIVER);
  private final TestMember residence = RunningHub.member("residence");
  private final TestMember oneStop = RunningHub.member("one-stop");
  private final List<UUID> sent = new ArrayList<>();

  @AfterEach
  void nobodyIsSentTheRest() {
    sent.forEach(
        id ->
            await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> state(id).matches("XONG|BO_QUA") || givenUp(id)));
  }

  @Test
  void wordForTheLostForm_endsTheDelivery_asTheReceiverSays_andNothingIsSent() throws IOException {
    try (ForgetfulHubMember member = new ForgetfulHubMember()) {
      UUID taken = lost(id -> answer(member, id, id, null, taxes));
      UUID refused = lost(id -> answer(member, id, id, HubErrorCode.SCHEMA_INVALID, taxes));

      await().atMost(Duration.ofSeconds(30)).until(() -> state(taken).equals("XONG"));
      await().atMost(Duration.ofSeconds(30)).until(() -> state(refused).equals("XONG"));
      assertThat(told(taken)).isEqualTo("GIAO DA_XU_LY");
      assertThat(told(refused)).isEqualTo("GIAO TU_CHOI");
      assertThat(member.posts(taken)).isZero();
      assertThat(member.posts(refused)).isZero();
    }
  }

  @Test
  void wordForAnotherMessage_orOfAnotherMember_isNotBelieved_andNothingIsSent() throws IOException {
    try (ForgetfulHubMember member = new ForgetfulHubMember()) {
      UUID other = lost(id -> answer(member, id, UUID.randomUUID(), null, taxes));
      UUID forged = lost(id -> answer(member, id, id, null, residence));

      notBelieved(member, other, "it is for another message");
      notBelieved(member, forged, "signed by " + residence.code());
    }
  }

  @Test
  void wordForOtherBytes_isNotBelieved_whereNoTimeIsLost_orAMemberIsTheSender() throws IOException {
    try (ForgetfulHubMember member = new ForgetfulHubMember()) {
      UUID unbroken =
          made(id -> answer(member, id, id, null, taxes), "sent_at = now(), ask_first = false");
      UUID members = membersMessage(member);

      notBelieved(member, unbroken, "it is for other bytes than were sent");
      notBelieved(member, members, "it is for other bytes than were sent");
      byte[] receipt = oneStop.get("/api/messages/" + members).body();
      assertThat(Receipts.read(SecureXml.parse(receipt).getDocumentElement()).state())
          .isNotEqualTo(DA_XU_LY);
    }
  }

  @Test
  void wordOfAMemberThatCannotBeAsked_countsForTheVeryId_andAnotherFormIsAnOperators()
      throws IOException {
    LiveConfiguration.change(TAX_FILE, "state: active", "statusQuery: false\nstate: active");
    try (ForgetfulHubMember member = new ForgetfulHubMember()) {
      UUID taken = lost(id -> answer(member, id, id, null, taxes));
      UUID other = lost(id -> answer(member, id, UUID.randomUUID(), null, taxes));
      UUID reused = lost(id -> answer(member, id, id, HubErrorCode.ID_REUSED, taxes));

      await().atMost(Duration.ofSeconds(30)).until(() -> state(taken).equals("XONG"));
      await().atMost(Duration.ofSeconds(30)).until(() -> state(reused).equals("TREO"));
      assertThat(member.posts(reused)).isEqualTo(1);
      assertThat(fault(reused)).contains("has another form of it");
      await().atMost(Duration.ofSeconds(30)).until(() -> fault(other).contains("another message"));
      assertThat(told(other)).doesNotContain("GIAO");
    } finally {
      LiveConfiguration.restoreAll();
    }
  }

  /** It is asked about, never sent, and waits. */
  private void notBelieved(ForgetfulHubMember member, UUID id, String why) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(fault(id)).contains(why));
    assertThat(state(id)).isNotEqualTo("XONG");
    assertThat(told(id)).doesNotContain("GIAO");
    assertThat(member.posts(id)).isZero();
    assertThat(member.questions(id)).isPositive();
  }

  /** What a member says about a message. */
  @FunctionalInterface
  private interface Script {
    void of(UUID message);
  }

  private void answer(
      ForgetfulHubMember member,
      UUID asked,
      UUID named,
      @Nullable HubErrorCode refusal,
      TestMember signer) {
    var state = refusal == null ? DA_XU_LY : TU_CHOI;
    MemberCode hub = RunningHub.bean(HubMessages.class).hub();
    member.answers(asked, ForgetfulHubMember.receipt(named, hub, state, refusal, signer));
  }

  private UUID lost(Script script) {
    return made(script, "ask_first = true");
  }

  /** A message of the hub, as it stands after a restore. */
  private UUID made(Script script, String change) {
    UUID id = UUID.randomUUID();
    script.of(id);
    HubMessages messages = RunningHub.bean(HubMessages.class);
    RunningHub.bean(Jdbi.class)
        .useTransaction(
            tx -> {
              messages.send(tx, messages.header(id, SERVICE, taxes.code()), payload());
              mark(tx, id, change);
            });
    sent.add(id);
    return id;
  }

  /** A message of a member that came for the first time after a restore, and asks first. */
  private UUID membersMessage(ForgetfulHubMember member) {
    UUID id = UUID.randomUUID();
    member.answers(id, ForgetfulHubMember.receipt(id, oneStop.code(), DA_XU_LY, null, taxes));
    Jdbi database = RunningHub.bean(Jdbi.class);
    database.useHandle(LostFormTest::beginLostTime);
    try {
      var header =
          MessageHeader.of(
              id, SERVICE, oneStop.code(), taxes.code(), OffsetDateTime.now(ZoneOffset.UTC));
      assertThat(oneStop.post(oneStop.signed(header, payload())).statusCode()).isEqualTo(202);
      sent.add(id);
    } finally {
      database.useHandle(LostFormTest::endLostTime);
    }
    assertThat(row("h.ask_first::text", id)).isEqualTo("true");
    return id;
  }

  static void beginLostTime(Handle handle) {
    handle.execute(
        "INSERT INTO restored (snapshot_at, ask_until, backup_id, last_evidence_id)"
            + " VALUES (now() - interval '1 hour', now() + interval '1 hour', ?, 0)",
        UUID.randomUUID());
  }

  /** Every other test has a hub that was never restored. */
  static void endLostTime(Handle handle) {
    handle.execute("ALTER TABLE restored DISABLE TRIGGER USER");
    handle.execute("DELETE FROM restored");
    handle.execute("ALTER TABLE restored ENABLE TRIGGER USER");
  }

  private static void mark(Handle tx, UUID id, String change) {
    tx.execute(
        "UPDATE hand_over SET "
            + change
            + " WHERE evidence_id = (SELECT id FROM evidence WHERE message_id = ?)",
        id);
  }

  private static Element payload() {
    return TaxRegistrations.payload();
  }

  private static boolean givenUp(UUID id) {
    long row = Long.parseLong(row("h.id", id));
    return RunningHub.bean(OperatorDecisions.class).giveUp(row, "Ann", "a test").isPresent();
  }

  private static String state(UUID id) {
    return row("h.state", id);
  }

  private static String fault(UUID id) {
    return row("coalesce(h.last_fault->>'detail', '')", id);
  }

  /** What the evidence tells of its delivery, without what is unclear. */
  private static String told(UUID id) {
    return row(
        "coalesce((SELECT string_agg(v.kind || coalesce(' ' || (v.detail->>'trangThai'), ''), ' '"
            + " ORDER BY v.id) FROM evidence_event v WHERE v.evidence_id = e.id"
            + " AND v.kind = 'GIAO'), '')",
        id);
  }

  private static String row(String what, UUID id) {
    return Objects.requireNonNull(
        RunningHub.bean(Jdbi.class)
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT CAST(%s AS text) FROM hand_over h".formatted(what)
                                + " JOIN evidence e ON e.id = h.evidence_id"
                                + " WHERE e.message_id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one()));
  }
}
