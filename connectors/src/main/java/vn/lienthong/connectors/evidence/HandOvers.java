package vn.lienthong.connectors.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * The outbox: what still has to reach whom. How a row is given to the broker, sent and ended is in
 * {@link HandOverLeases}, {@link HandOverClaims} and {@link HandOverEnds}. Safe for several threads
 * and hub nodes.
 */
public final class HandOvers {
  private static final String ADD =
      """
      INSERT INTO hand_over (evidence_id, receiver, order_key, expires_at, ask_first)
      VALUES (:evidence, :receiver, :orderKey, :expires, ask_after_restore(:evidence))
      """;

  private static final String BODY =
      "SELECT "
          + EvidenceContents.COLUMNS
          + " FROM hand_over h JOIN evidence e ON e.id = h.evidence_id"
          + EvidenceContents.JOINS
          + " WHERE h.id = ?";

  private final HubDatabase database;
  private final Jdbi jdbi;

  /** Keeps the outbox in a database. */
  public HandOvers(HubDatabase database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * Adds one, due at once. Where it has an order, it waits for those who add to the same order to
   * commit.
   *
   * @return its id
   */
  public long add(Handle tx, NewHandOver one) {
    byte[] orderKey = one.orderKey();
    if (orderKey != null) {
      HandOverOrder.hold(tx, one.receiver(), orderKey);
    }
    return tx.createUpdate(ADD)
        .bind("evidence", one.evidenceId())
        .bind("receiver", one.receiver().value())
        .bind("orderKey", orderKey)
        .bind("expires", one.expiresAt())
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }

  /** The message that it hands over. */
  public Optional<byte[]> body(Handle tx, long id) {
    EvidenceContents contents = database.contents();
    return tx.createQuery(BODY).bind(0, id).map((row, context) -> contents.open(row)).findOne();
  }

  /** Why its latest failed attempt failed. */
  public Optional<HubFault> lastFault(long id) {
    return jdbi.withHandle(handle -> StoredFault.of(handle, id));
  }

  /** How many stand in each {@link HandOverState}, zeros included. Reads the whole table. */
  public Map<String, Long> countsByState() {
    Map<String, Long> counts = new TreeMap<>();
    for (HandOverState state : HandOverState.values()) {
      counts.put(state.name(), 0L);
    }
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT state, count(*) FROM hand_over GROUP BY state")
                .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
                .list());
    return counts;
  }
}
