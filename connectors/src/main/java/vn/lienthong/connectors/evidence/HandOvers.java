package vn.lienthong.connectors.evidence;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

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

  private static final String ADD_TO_ALL =
      """
      WITH added AS (
        INSERT INTO hand_over (evidence_id, receiver, order_key, expires_at, ask_first)
        SELECT :evidence, receiver, :first, :expires, ask_after_restore(:evidence)
        FROM unnest(:receivers::text[]) AS to_whom(receiver)
        RETURNING id, receiver)
      INSERT INTO hand_over_key (hand_over_id, receiver, order_key)
      SELECT added.id, added.receiver, decode(other.key, 'hex')
      FROM added CROSS JOIN unnest(:others::text[]) AS other(key)
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

  /** Waits for all others that hold one of these orders, until their transactions have ended. */
  public void holdOrders(Handle tx, List<byte[]> orderKeys) {
    HandOverOrder.hold(tx, orderKeys);
  }

  /**
   * Adds one message for several receivers, each with a way of its own. It stands in the order of
   * every key: at each receiver it waits for what came before it under any of them. The caller sees
   * to it that nobody else adds to these orders: it holds them, or is alone with the receivers.
   *
   * @param expiresAt after it, it must not take effect
   * @param orderKeys keyed digests, at least one, each once
   */
  public void addToAll(
      Handle tx,
      long evidenceId,
      Collection<MemberCode> receivers,
      @Nullable OffsetDateTime expiresAt,
      List<byte[]> orderKeys) {
    if (receivers.isEmpty()) {
      return;
    }
    tx.createUpdate(ADD_TO_ALL)
        .bind("evidence", evidenceId)
        .bindArray("receivers", String.class, receivers.stream().map(MemberCode::value).toList())
        .bind("first", orderKeys.get(0))
        .bindArray(
            "others",
            String.class,
            orderKeys.stream().skip(1).map(key -> HexFormat.of().formatHex(key)).toList())
        .bind("expires", expiresAt)
        .execute();
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
