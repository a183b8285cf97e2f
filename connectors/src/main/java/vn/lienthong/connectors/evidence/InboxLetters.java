package vn.lienthong.connectors.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Letter;
import vn.lienthong.qcvn109.message.ReceiptState;

/** What was given to members that fetch, and what they said to it. Safe for several threads. */
public final class InboxLetters {
  private static final String GIVEN =
      """
      INSERT INTO inbox_letter (hand_over_id, digest, receiver, sender, message_id)
      VALUES (:handOver, decode(:digest, 'hex'), :receiver, :sender, :id)
      ON CONFLICT DO NOTHING
      """;
  private static final String FIND =
      """
      SELECT l.hand_over_id, h.evidence_id, h.attempts, encode(l.digest, 'hex') AS digest
      FROM inbox_letter l JOIN hand_over h ON h.id = l.hand_over_id
      WHERE l.receiver = :receiver AND l.message_id = :id AND l.sender = :sender
      ORDER BY l.given_at
      """;
  private static final String DONE =
      """
      UPDATE hand_over
      SET state = 'XONG', done_at = now(), lease_until = NULL, lease_owner = NULL
      WHERE id = ? AND state <> 'XONG'
      """;

  private static final String FORGET =
      """
      DELETE FROM %s l USING hand_over h JOIN evidence e ON e.id = h.evidence_id
      WHERE h.id = l.hand_over_id AND h.state IN ('XONG', 'HET_HAN', 'BO_QUA') AND e.month <= :month
      """;

  private final Jdbi jdbi;

  /** Keeps them in a database. */
  public InboxLetters(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /**
   * A document that a member was given.
   *
   * @param handOverId the row it was given for
   * @param evidenceId the kept message
   * @param given how often the row was given
   * @param digest SHA-256 of the document, hex
   */
  public record Given(long handOverId, long evidenceId, int given, String digest) {}

  /**
   * The acknowledgement that counted.
   *
   * @param state what it says
   * @param at when it came
   * @param answer the hub's signed answer
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  public record Acknowledged(ReceiptState state, OffsetDateTime at, byte[] answer) {}

  /** Notes, before they are given, as what documents the rows are given. */
  public void give(MemberCode receiver, List<Long> handOvers, List<Letter> letters) {
    jdbi.useTransaction(
        tx -> {
          var batch = tx.prepareBatch(GIVEN);
          for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            batch
                .bind("handOver", handOvers.get(i))
                .bind("digest", letter.digest())
                .bind("receiver", receiver.value())
                .bind("sender", letter.sender().value())
                .bind("id", letter.id())
                .add();
          }
          batch.execute();
        });
  }

  /** The documents under an id of a sender that a member was given, the first one first. */
  public List<Given> find(MemberCode receiver, MemberCode sender, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("receiver", receiver.value())
                .bind("sender", sender.value())
                .bind("id", id)
                .map((row, context) -> given(row))
                .list());
  }

  /**
   * The acknowledgement of a row that counted. Nobody else acknowledges it until the transaction
   * ends.
   */
  public Optional<Acknowledged> lock(Handle tx, long handOverId) {
    tx.createQuery("SELECT id FROM hand_over WHERE id = ? FOR UPDATE")
        .bind(0, handOverId)
        .mapTo(Long.class)
        .one();
    return tx.createQuery(
            "SELECT state, at, answer FROM inbox_acknowledgement WHERE hand_over_id = ?")
        .bind(0, handOverId)
        .map(
            (row, context) ->
                new Acknowledged(
                    ReceiptState.valueOf(row.getString(1)),
                    row.getObject(2, OffsetDateTime.class),
                    row.getBytes(3)))
        .findOne();
  }

  /**
   * Ends a row by its acknowledgement, wherever it stood.
   *
   * @return false when it was delivered in another way
   */
  public boolean acknowledge(Handle tx, long handOverId, ReceiptState state, byte[] answer) {
    if (tx.createUpdate(DONE).bind(0, handOverId).execute() == 0) {
      return false;
    }
    tx.createUpdate(
            "INSERT INTO inbox_acknowledgement (hand_over_id, state, answer) VALUES (?, ?, ?)")
        .bind(0, handOverId)
        .bind(1, state.name())
        .bind(2, answer)
        .execute();
    return true;
  }

  /**
   * Forgets the ended ones whose content has ended with its month: nobody can be given them again.
   *
   * @return how many letters
   */
  static int forget(Handle tx, LocalDate month) {
    tx.createUpdate(FORGET.formatted("inbox_acknowledgement")).bind("month", month).execute();
    return tx.createUpdate(FORGET.formatted("inbox_letter")).bind("month", month).execute();
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(row.getLong(1), row.getLong(2), row.getInt(3), row.getString(4));
  }
}
