package vn.lienthong.connectors.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.ReceiptState;

/**
 * The ids that are taken, for the whole retention time. Its times are the callers', because they
 * stand in signed receipts. Safe for several threads and hub nodes.
 */
public final class KnownMessages {
  private static final String UNKNOWN = "The message is not known";
  private static final String KEY = " WHERE sender = :sender AND message_id = :id";
  private static final String SELECT =
      """
      SELECT sender, message_id, reference_digest, evidence_id, state, first_received_at, state_at,
        receipt, answer_evidence_id
      FROM known_message
      """
          + KEY;
  private static final String MOVE =
      "UPDATE known_message SET state = :state, state_at = :at, receipt = :receipt"
          + KEY
          + " AND state IN (<from>)";
  private static final String RESTATE =
      "UPDATE known_message SET state_at = :at, receipt = :receipt" + KEY + " AND state = :state";
  private static final String INSERT =
      """
      INSERT INTO known_message (sender, message_id, reference_digest, evidence_id, state,
        first_received_at, state_at, receipt, answer_evidence_id)
      VALUES (:sender, :id, :referenceDigest, :evidenceId, :state,
        :firstReceivedAt, :stateAt, :receipt, :answer)
      ON CONFLICT DO NOTHING
      """;

  private final Jdbi jdbi;

  /** Keeps the ids in a database. */
  public KnownMessages(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /** What is committed of an id. */
  public Optional<KnownMessage> find(MemberCode sender, UUID id) {
    return jdbi.withHandle(handle -> select(handle, SELECT, sender, id));
  }

  /** The same, and nobody else changes it until the transaction ends. */
  public Optional<KnownMessage> lock(Handle tx, MemberCode sender, UUID id) {
    return select(tx, SELECT + " FOR UPDATE", sender, id);
  }

  /**
   * Takes an id. Of several at once one wins; the others wait for its commit, so that {@link #find}
   * gives them the winner's row; if it is rolled back, the next one wins.
   *
   * @return false when the id is taken: roll the transaction back and answer from the stored row
   */
  public boolean register(Handle tx, KnownMessage message) {
    return key(tx.createUpdate(INSERT), message.sender(), message.id())
            .bind("referenceDigest", message.referenceDigest())
            .bind("evidenceId", message.evidenceId())
            .bind("state", message.state().name())
            .bind("firstReceivedAt", message.firstReceivedAt())
            .bind("stateAt", message.stateAt())
            .bind("receipt", message.receipt())
            .bind("answer", message.answerEvidenceId())
            .execute()
        == 1;
  }

  /**
   * Moves a message to a state, with the receipt that says so, where {@link ReceiptState#mayBecome}
   * allows it. The database refuses any other move, whoever asks for it.
   *
   * @return false when it stands where it may not leave, or stands there already
   * @throws IllegalStateException when the id is not taken
   */
  public boolean moveTo(
      Handle tx,
      MemberCode sender,
      UUID id,
      ReceiptState state,
      OffsetDateTime at,
      byte[] receipt) {
    List<String> from =
        Arrays.stream(ReceiptState.values())
            .filter(before -> before.mayBecome(state))
            .map(ReceiptState::name)
            .toList();
    int moved =
        key(tx.createUpdate(MOVE), sender, id)
            .bindList("from", from)
            .bind("state", state.name())
            .bind("at", at)
            .bind("receipt", receipt)
            .execute();
    if (moved == 0 && select(tx, SELECT, sender, id).isEmpty()) {
      throw new IllegalStateException(UNKNOWN);
    }
    return moved == 1;
  }

  /**
   * The message stands where it stood, and there is another thing to say of it.
   *
   * @return false when it stands elsewhere
   */
  public boolean restate(
      Handle tx,
      MemberCode sender,
      UUID id,
      ReceiptState state,
      OffsetDateTime at,
      byte[] receipt) {
    return key(tx.createUpdate(RESTATE), sender, id)
            .bind("state", state.name())
            .bind("at", at)
            .bind("receipt", receipt)
            .execute()
        == 1;
  }

  /**
   * Keeps which document answers it.
   *
   * @throws IllegalStateException when the id is not taken
   */
  public void keepAnswer(Handle tx, MemberCode sender, UUID id, long answerEvidenceId) {
    String sql = "UPDATE known_message SET answer_evidence_id = :answer" + KEY;
    changeOne(key(tx.createUpdate(sql), sender, id).bind("answer", answerEvidenceId));
  }

  private static Update key(Update update, MemberCode sender, UUID id) {
    return update.bind("sender", sender.value()).bind("id", id);
  }

  private static void changeOne(Update update) {
    if (update.execute() != 1) {
      throw new IllegalStateException(UNKNOWN);
    }
  }

  private static Optional<KnownMessage> select(
      Handle handle, String sql, MemberCode sender, UUID id) {
    return handle
        .createQuery(sql)
        .bind("sender", sender.value())
        .bind("id", id)
        .map((row, context) -> message(row))
        .findOne();
  }

  private static KnownMessage message(ResultSet row) throws SQLException {
    return new KnownMessage(
        new MemberCode(row.getString("sender")),
        row.getObject("message_id", UUID.class),
        row.getBytes("reference_digest"),
        row.getLong("evidence_id"),
        ReceiptState.valueOf(row.getString("state")),
        row.getObject("first_received_at", OffsetDateTime.class),
        row.getObject("state_at", OffsetDateTime.class),
        row.getBytes("receipt"),
        row.getObject("answer_evidence_id", Long.class));
  }
}
