package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.ReceiptState;

/** What a sender was told last holds, whatever order the news come in. */
class ReceiptStateProperties {
  private static final MemberCode SENDER = Samples.SENDER;
  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00Z");

  private final HubDatabase database = TestDatabase.shared();
  private final KnownMessages known = new KnownMessages(database);

  @Property(tries = 30)
  void receipt_passesOnlyToStatesThatMayFollow_inAnyOrderOfNews(
      @ForAll @Size(min = 1, max = 8) List<ReceiptState> news) {
    UUID id = registered();
    ReceiptState expected = ReceiptState.DA_TIEP_NHAN;
    String receipt = expected.name();
    for (ReceiptState next : news) {
      boolean legal = expected.mayBecome(next);
      String signed = next + "-" + UUID.randomUUID();
      assertThat(move(id, next, signed)).isEqualTo(legal);
      if (legal) {
        expected = next;
        receipt = signed;
      }
      KnownMessage found = known.find(SENDER, id).orElseThrow();
      assertThat(found.state()).isEqualTo(expected);
      assertThat(found.receipt()).isEqualTo(bytes(receipt));
      if (expected.isFinal()) {
        staysWhoeverWrites(id, expected);
      }
    }
  }

  private void staysWhoeverWrites(UUID id, ReceiptState state) {
    for (ReceiptState other : ReceiptState.values()) {
      if (other != state) {
        assertThatThrownBy(
                () ->
                    database
                        .jdbi()
                        .useHandle(
                            handle ->
                                handle.execute(
                                    "UPDATE known_message SET state = ? WHERE message_id = ?",
                                    other.name(),
                                    id)))
            .hasMessageContaining("never becomes " + other);
      }
    }
  }

  private boolean move(UUID id, ReceiptState state, String receipt) {
    return database
        .jdbi()
        .inTransaction(tx -> known.moveTo(tx, SENDER, id, state, NOON, bytes(receipt)));
  }

  private UUID registered() {
    UUID id = UUID.randomUUID();
    database
        .jdbi()
        .useTransaction(
            tx -> {
              long evidence =
                  new EvidenceJournal(database).append(tx, Samples.evidence(id, null, "b"));
              known.register(
                  tx,
                  new KnownMessage(
                      SENDER,
                      id,
                      new byte[] {1},
                      evidence,
                      ReceiptState.DA_TIEP_NHAN,
                      NOON,
                      NOON,
                      bytes("DA_TIEP_NHAN"),
                      null));
            });
    return id;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
