package vn.lienthong.connectors.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.security.content.ContentKeys;

/**
 * Ends the content of months that are older than the retention time: partitions, keys, and the
 * month's key. A hold over one document keeps its whole month. Metadata and chain stay. Safe for
 * several hub nodes.
 */
public final class ContentRetention {
  private static final Logger LOG = LoggerFactory.getLogger(ContentRetention.class);

  private final Jdbi jdbi;
  private final ContentKeys keys;
  private final int retentionMonths;

  /**
   * Ends months of a database.
   *
   * @param retentionMonths full months that stay beside the present one; at least 1
   */
  public ContentRetention(HubDatabase database, ContentKeys keys, int retentionMonths) {
    if (retentionMonths < 1) {
      throw new IllegalArgumentException(
          "lienthong.evidence.retention-months: ít nhất 1 / at least 1, not " + retentionMonths);
    }
    this.jdbi = database.jdbi();
    this.keys = keys;
    this.retentionMonths = retentionMonths;
  }

  /**
   * Ends what is due.
   *
   * @return the months that ended
   */
  public List<YearMonth> endOldMonths() {
    List<YearMonth> ended =
        jdbi.inTransaction(
            tx -> {
              tx.execute(ContentMonths.LOCK);
              List<YearMonth> due = due(tx).stream().filter(month -> !isHeld(tx, month)).toList();
              due.forEach(month -> end(tx, month));
              return due;
            });
    destroyKeys();
    return ended;
  }

  private List<YearMonth> due(Handle tx) {
    LocalDate first = ContentMonths.now(tx).minusMonths(retentionMonths).atDay(1);
    return tx.createQuery(
            "SELECT month FROM content_month WHERE month < ? AND destroyed_at IS NULL ORDER BY 1")
        .bind(0, first)
        .mapTo(LocalDate.class)
        .map(YearMonth::from)
        .list();
  }

  private static boolean isHeld(Handle tx, YearMonth month) {
    boolean held =
        tx.createQuery(
                "SELECT EXISTS (SELECT FROM content_hold h JOIN evidence e ON "
                    + ContentHolds.OVER_EVIDENCE
                    + " WHERE e.month = ?)")
            .bind(0, month.atDay(1))
            .mapTo(Boolean.class)
            .one();
    if (held) {
      LOG.info("The content of {} is older than the retention time; a hold keeps it", month);
    }
    return held;
  }

  private static void end(Handle tx, YearMonth month) {
    for (String table : List.of("content_key", "evidence_content")) {
      tx.execute("DELETE FROM " + table + "_default WHERE month = ?", month.atDay(1));
      tx.execute("DROP TABLE IF EXISTS " + ContentMonths.partition(table, month.atDay(1)));
    }
    tx.execute("UPDATE content_month SET destroyed_at = now() WHERE month = ?", month.atDay(1));
    LOG.warn("The content of {} is destroyed: older than the retention time", month);
  }

  /** After the commit, and again at the next time where that was cut off. */
  private void destroyKeys() {
    var held = keys.months();
    jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT month FROM content_month WHERE destroyed_at IS NOT NULL")
                    .mapTo(LocalDate.class)
                    .map(YearMonth::from)
                    .list())
        .stream()
        .filter(held::contains)
        .forEach(keys::destroy);
  }
}
