package vn.lienthong.connectors.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.security.content.ContentKeys;

/**
 * Ends the content of months that are older than the retention time: partitions, keys, and the
 * month's key. A hold over one document keeps its whole month, and so does one that is still to be
 * delivered. Metadata and chain stay, and the chain says which month ended and by what rule. Safe
 * for several hub nodes.
 */
public final class ContentRetention {
  private static final Logger LOG = LoggerFactory.getLogger(ContentRetention.class);

  /** The kind of the event that says so, at the last document whose content went with a month. */
  public static final String EVENT = "HET_HAN_LUU";

  /** What names the month in that event, {@code yyyy-MM}. */
  public static final String MONTH = "thang";

  /** The setting that rules it. */
  static final String RULE = "lienthong.evidence.retention-months";

  private static final String HELD =
      "SELECT EXISTS (SELECT FROM content_hold h JOIN evidence e ON "
          + ContentHolds.OVER_EVIDENCE
          + " WHERE e.month = ?)";
  private static final String UNDELIVERED =
      """
      SELECT EXISTS (SELECT FROM hand_over h JOIN evidence e ON e.id = h.evidence_id
        WHERE h.state IN %s AND e.month = ?)
      """
          .formatted(HandOverState.UNDELIVERED);
  private static final String FILE_HELD =
      "SELECT EXISTS (SELECT FROM content_hold h JOIN evidence e ON "
          + ContentHolds.OVER_EVIDENCE
          + " JOIN file_reference r ON r.evidence_id = e.id"
          + " JOIN stored_file f ON f.id = r.file_id WHERE f.month = ?)";
  private static final String GOING =
      "SELECT count(*), max(evidence_id) FROM evidence_content WHERE month = ?";

  private final Jdbi jdbi;
  private final EvidenceJournal journal;
  private final ContentKeys keys;
  private final int retentionMonths;

  /**
   * Ends months of a database.
   *
   * @param retentionMonths full months that stay beside the present one; at least 1
   */
  public ContentRetention(HubDatabase database, ContentKeys keys, int retentionMonths) {
    if (retentionMonths < 1) {
      throw new IllegalArgumentException(RULE + ": ít nhất 1 / at least 1, not " + retentionMonths);
    }
    this.jdbi = database.jdbi();
    this.journal = new EvidenceJournal(database);
    this.keys = keys;
    this.retentionMonths = retentionMonths;
  }

  private record Going(long documents, long last) {}

  /**
   * Ends what is due.
   *
   * @return the months that ended
   */
  public List<YearMonth> endOldMonths() {
    List<YearMonth> ended = endInDatabase();
    destroyKeys();
    return ended;
  }

  /** Ends what is due without touching the months' keys, which may not be the right ones. */
  List<YearMonth> endInDatabase() {
    return jdbi.inTransaction(
        tx -> {
          tx.execute(ContentMonths.LOCK);
          List<YearMonth> due = due(tx).stream().filter(month -> mayEnd(tx, month)).toList();
          due.forEach(month -> end(tx, month));
          return due;
        });
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

  private static boolean mayEnd(Handle tx, YearMonth month) {
    if (is(tx, HELD, month) || is(tx, FILE_HELD, month)) {
      LOG.info("The content of {} is older than the retention time; a hold keeps it", month);
      return false;
    }
    if (is(tx, UNDELIVERED, month)) {
      LOG.warn(
          "The content of {} is older than the retention time; messages that are not delivered keep"
              + " it: see lienthong replay list",
          month);
      return false;
    }
    return true;
  }

  private static boolean is(Handle tx, String question, YearMonth month) {
    return tx.createQuery(question).bind(0, month.atDay(1)).mapTo(Boolean.class).one();
  }

  private void end(Handle tx, YearMonth month) {
    LocalDate first = month.atDay(1);
    Going going =
        tx.createQuery(GOING)
            .bind(0, first)
            .map((row, context) -> new Going(row.getLong(1), row.getLong(2)))
            .one();
    if (going.documents() > 0) {
      Map<String, String> detail =
          Map.of(
              MONTH,
              month.toString(),
              "soVanBan",
              Long.toString(going.documents()),
              "quyTac",
              RULE + "=" + retentionMonths);
      journal.event(tx, going.last(), EVENT, detail);
    }
    // In the order in which every other statement locks the two, or they would wait for each other.
    for (String table : List.of("evidence_content", "content_key", "file_key")) {
      tx.execute("DELETE FROM " + table + "_default WHERE month = ?", first);
      tx.execute("DROP TABLE IF EXISTS " + ContentMonths.partition(table, first));
    }
    tx.execute("UPDATE content_month SET destroyed_at = now() WHERE month = ?", first);
    int letters = InboxLetters.forget(tx, first);
    LOG.warn(
        "The content of {} is destroyed, {} documents and {} letters of inboxes: older than {}"
            + " months",
        month,
        going.documents(),
        letters,
        retentionMonths);
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
