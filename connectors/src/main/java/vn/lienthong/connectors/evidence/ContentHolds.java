package vn.lienthong.connectors.evidence;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** What must stay: a hold stops the erasure of its content, and the end of its month. */
public final class ContentHolds {
  /** Rows of {@code content_hold h} that stand over evidence {@code e}, or what it answers. */
  static final String OVER_EVIDENCE =
      "h.released_at IS NULL AND EXISTS (SELECT FROM evidence held"
          + " WHERE held.id IN (e.id, e.about_id) AND (h.dossier_code = held.dossier_code"
          + " OR (h.sender = held.sender AND h.message_id = held.message_id)))";

  private static final String SAME =
      " dossier_code IS NOT DISTINCT FROM :dossier AND sender IS NOT DISTINCT FROM :sender"
          + " AND message_id IS NOT DISTINCT FROM :message::uuid AND released_at IS NULL";

  private final Jdbi jdbi;

  /** Holds in a database. */
  public ContentHolds(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /**
   * Holds content from now on: what is there already, and what comes to it.
   *
   * @param reason why, without personal values
   * @param officer who asked for it
   * @throws ErasureRefusedException when there is no evidence of it; nothing is held then
   */
  public void hold(ContentTarget target, String reason, String officer) {
    jdbi.useTransaction(
        tx -> {
          tx.execute(ContentMonths.LOCK);
          ErasureConditions.requireAny(tx, target);
          bound(
                  tx.createUpdate(
                      "INSERT INTO content_hold (dossier_code, sender, message_id, reason, held_by)"
                          + " VALUES (:dossier, :sender, :message::uuid, :reason, :officer)"),
                  target)
              .bind("reason", reason)
              .bind("officer", officer)
              .execute();
        });
  }

  /**
   * Ends the holds on exactly this.
   *
   * @return how many there were
   */
  public int release(ContentTarget target, String officer) {
    return jdbi.withHandle(
        handle ->
            bound(
                    handle.createUpdate(
                        "UPDATE content_hold SET released_at = now(), released_by = :officer WHERE"
                            + SAME),
                    target)
                .bind("officer", officer)
                .execute());
  }

  /** Why documents must stay; empty where nothing holds them. */
  static List<String> reasons(Handle tx, List<Long> evidence) {
    return tx.createQuery(
            "SELECT DISTINCT h.reason FROM evidence e JOIN content_hold h ON "
                + OVER_EVIDENCE
                + " WHERE e.id = ANY(:ids)")
        .bindArray("ids", Long.class, evidence)
        .mapTo(String.class)
        .list();
  }

  static <S extends SqlStatement<S>> S bound(S statement, ContentTarget target) {
    return statement
        .bind("dossier", target.dossierCode())
        .bind("sender", target.senderCode())
        .bind("message", target.messageId());
  }
}
