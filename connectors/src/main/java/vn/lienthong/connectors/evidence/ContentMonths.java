package vn.lienthong.connectors.evidence;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.security.content.ContentKeys;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * The months of the evidence's content: their keys and partitions are there before their first
 * message. Safe for several threads and hub nodes.
 */
public final class ContentMonths {
  /** This month and so many after it. */
  private static final int AHEAD = 2;

  /** The number of the advisory lock of all that makes or ends months, or erases: SQL. */
  public static final String LOCK_NUMBER = "hashtext('lienthong content months')";

  /** Takes it for the rest of a transaction. */
  static final String LOCK = "SELECT pg_advisory_xact_lock(" + LOCK_NUMBER + ")";

  private final Jdbi jdbi;
  private final ContentKeys keys;

  /** Looks after the months of a database. */
  public ContentMonths(HubDatabase database, ContentKeys keys) {
    this.jdbi = database.jdbi();
    this.keys = keys;
  }

  /**
   * Makes what is missing for this month and the next two, and makes sure that this node holds the
   * same keys as every other.
   *
   * @throws HubException {@code STORE_UNAVAILABLE} when its keys are others, or one is missing
   */
  public void prepare() {
    List<YearMonth> known = jdbi.withHandle(ContentMonths::known);
    List<YearMonth> lost = known.stream().filter(month -> !keys.months().contains(month)).toList();
    if (!lost.isEmpty()) {
      throw wrong("thiếu khóa của tháng / no key of " + lost + "; restore the file of the keys");
    }
    YearMonth now = jdbi.withHandle(ContentMonths::now);
    List<YearMonth> wanted = LongStream.rangeClosed(0, AHEAD).mapToObj(now::plusMonths).toList();
    keys.make(wanted);
    jdbi.useTransaction(
        tx -> {
          tx.execute(LOCK);
          wanted.forEach(month -> make(tx, month));
        });
  }

  private void make(Handle tx, YearMonth month) {
    LocalDate first = month.atDay(1);
    byte[] check = keys.checkValue(month);
    tx.execute(
        "INSERT INTO content_month (month, key_check) VALUES (?, ?) ON CONFLICT DO NOTHING",
        first,
        check);
    byte[] stored =
        tx.createQuery("SELECT key_check FROM content_month WHERE month = ?")
            .bind(0, first)
            .mapTo(byte[].class)
            .one();
    if (!MessageDigest.isEqual(check, stored)) {
      throw wrong("khóa của tháng khác với nút khác / another key than other nodes for " + month);
    }
    for (String table : List.of("evidence_content", "content_key", "file_key")) {
      tx.createQuery("SELECT make_content_partition(?, ?)::text")
          .bind(0, table)
          .bind(1, first)
          .mapTo(String.class)
          .findFirst();
    }
  }

  static String partition(String table, LocalDate month) {
    return table + "_" + month.toString().substring(0, 7).replace('-', '_');
  }

  /** By the database's clock. */
  static YearMonth now(Handle handle) {
    return YearMonth.from(
        handle.createQuery("SELECT (now() AT TIME ZONE 'UTC')::date").mapTo(LocalDate.class).one());
  }

  /** Every month whose key must be there. */
  private static List<YearMonth> known(Handle handle) {
    return handle
        .createQuery("SELECT month FROM content_month WHERE destroyed_at IS NULL ORDER BY month")
        .mapTo(LocalDate.class)
        .map(YearMonth::from)
        .list();
  }

  private static HubException wrong(String detail) {
    return new HubException(
        HubFault.of(HubErrorCode.STORE_UNAVAILABLE, "lienthong.evidence.keys.file", detail));
  }
}
