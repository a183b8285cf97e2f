package vn.lienthong.routes.procedure.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** What rounds have found, and what operators decided; in the caller's transaction. */
final class ItemStore {
  /**
   * An item with its round.
   *
   * @param latest whether no later round of that day has ended
   */
  record Kept(long id, String round, String kind, Item item, boolean late, boolean latest) {}

  /** Adds an item; gives whether its time has passed. */
  boolean add(Handle tx, String round, Item item, Instant due) {
    return tx.createQuery(
            """
            INSERT INTO reconciliation_item
              (round, record, unit, key, holder, holds, lacking, dossier_code, due_at)
            VALUES (:round, :record, :unit, :key, :holder, :holds, :lacking, :dossier, :due)
            RETURNING due_at < now()
            """)
        .bind("round", round)
        .bind("record", item.record())
        .bind("unit", item.unit())
        .bind("key", item.key())
        .bind("holder", item.holder().value())
        .bind("holds", item.holds())
        .bind("lacking", item.lacking().value())
        .bind("dossier", item.dossier())
        .bind("due", due)
        .mapTo(Boolean.class)
        .one();
  }

  /** Dossiers of which earlier rounds of the same day found anything. */
  List<String> dossiersBefore(Handle tx, Round round) {
    return tx.createQuery(
            """
            SELECT DISTINCT i.dossier_code FROM reconciliation_item i
            JOIN reconciliation_round r ON r.code = i.round
            WHERE r.kind = :kind AND r.day = :day AND r.code <> :code
              AND i.dossier_code IS NOT NULL
            """)
        .bind("kind", round.kind())
        .bind("day", round.day())
        .bind("code", round.code())
        .mapTo(String.class)
        .list();
  }

  Optional<Kept> find(Handle handle, long id) {
    return handle
        .createQuery(
            """
            SELECT i.*, r.kind, i.due_at < now() AS late,
              NOT EXISTS (SELECT FROM reconciliation_round o WHERE o.kind = r.kind
                AND o.day = r.day AND o.number > r.number AND o.ended_at IS NOT NULL) AS latest
            FROM reconciliation_item i JOIN reconciliation_round r ON r.code = i.round
            WHERE i.id = :id
            """)
        .bind("id", id)
        .map(
            (row, context) ->
                new Kept(
                    row.getLong("id"),
                    row.getString("round"),
                    row.getString("kind"),
                    new Item(
                        row.getString("record"),
                        row.getString("unit"),
                        row.getString("key"),
                        new MemberCode(row.getString("holder")),
                        row.getString("holds"),
                        new MemberCode(row.getString("lacking")),
                        row.getString("dossier_code")),
                    row.getBoolean("late"),
                    row.getBoolean("latest")))
        .findOne();
  }

  /** How often an operator decided this of an item: part of the next message's id. */
  int decided(Handle tx, long item, String action) {
    return tx.createQuery(
            "SELECT count(*) FROM reconciliation_decision WHERE item_id = :item AND action = :action")
        .bind("item", item)
        .bind("action", action)
        .mapTo(Integer.class)
        .one();
  }

  void decide(
      Handle tx,
      @Nullable Long item,
      String round,
      String action,
      String who,
      String reason,
      @Nullable UUID message) {
    tx.createUpdate(
            """
            INSERT INTO reconciliation_decision (item_id, round, action, who, reason, message_id)
            VALUES (:item, :round, :action, :who, :reason, CAST(:message AS uuid))
            """)
        .bind("item", item)
        .bind("round", round)
        .bind("action", action)
        .bind("who", who)
        .bind("reason", reason)
        .bind("message", message)
        .execute();
  }
}
