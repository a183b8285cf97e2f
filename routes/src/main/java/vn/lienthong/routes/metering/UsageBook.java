package vn.lienthong.routes.metering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.statistics.DayBook;

/** What was used on closed days, in the database. */
final class UsageBook implements DayBook {
  private static final String READ =
      """
      SELECT * FROM usage_day WHERE day >= :from AND day <= :to
        AND (CAST(:consumer AS text) IS NULL OR consumer = :consumer)
      ORDER BY day, consumer COLLATE "C", agreement COLLATE "C", service COLLATE "C"
      """;

  @Override
  public void close(Handle tx, LocalDate day) {
    // what was appended since is in the index of the days only when it was summed up
    tx.createQuery("SELECT brin_summarize_new_values('evidence_recorded')").mapTo(Long.class).one();
    var batch =
        tx.prepareBatch(
            "INSERT INTO usage_day VALUES (:day, :consumer, :agreement, :service, :questions,"
                + " :answers, :fields, :digest)");
    for (Usage usage : DayUsage.of(tx, day)) {
      batch
          .bind("day", usage.day())
          .bind("consumer", usage.consumer())
          .bind("agreement", usage.agreement())
          .bind("service", usage.service())
          .bind("questions", usage.questions())
          .bind("answers", usage.answers())
          .bind("fields", usage.fields())
          .bind("digest", usage.digestBytes())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** The closed days of a month, in order of day, consumer, agreement and service. */
  List<Usage> read(Handle handle, YearMonth month, @Nullable String consumer) {
    return handle
        .createQuery(READ)
        .bind("from", month.atDay(1))
        .bind("to", month.atEndOfMonth())
        .bind("consumer", consumer)
        .map(
            (row, context) ->
                new Usage(
                    row.getObject("day", LocalDate.class),
                    row.getString("consumer"),
                    row.getString("agreement"),
                    row.getString("service"),
                    row.getLong("questions"),
                    row.getLong("answers"),
                    row.getLong("fields"),
                    HexFormat.of().formatHex(row.getBytes("digest"))))
        .list();
  }

  /** The days of a month that are closed. */
  static List<LocalDate> closedDays(Handle handle, YearMonth month) {
    return handle
        .createQuery("SELECT day FROM day_closed WHERE day >= :from AND day <= :to ORDER BY day")
        .bind("from", month.atDay(1))
        .bind("to", month.atEndOfMonth())
        .mapTo(LocalDate.class)
        .list();
  }
}
