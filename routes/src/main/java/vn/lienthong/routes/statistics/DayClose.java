package vn.lienthong.routes.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * Closes each day some time after its end: what is counted of it is counted then, by one of any
 * number of nodes, and stands. Days that nobody closed while the hub was off are closed in order.
 */
public final class DayClose implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DayClose.class);

  // What began before midnight and was committed after it is there by then.
  private static final Duration GRACE = Duration.ofMinutes(10);
  private static final String FIRST_DAY =
      """
      SELECT least((SELECT min(opened_at) FROM dossier),
        (SELECT recorded_at FROM evidence ORDER BY id LIMIT 1))
      """;

  private final Jdbi database;
  private final List<DayBook> books;
  private final IntSupplier threshold;
  private final Clock clock;
  private final RepeatedWork work = new RepeatedWork("day-close", this::look);
  private Duration pause = Duration.ZERO;

  DayClose(Jdbi database, List<DayBook> books, IntSupplier threshold, Clock clock) {
    this.database = database;
    this.books = List.copyOf(books);
    this.threshold = threshold;
    this.clock = clock;
  }

  void start(Duration between) {
    pause = between;
    work.start(Duration.ZERO, between);
  }

  private void look() {
    try {
      while (!work.isEnding() && database.inTransaction(this::closeNext)) {
        LOG.debug("A day is closed");
      }
    } catch (RuntimeException e) {
      LOG.warn("A day cannot be closed, again in {}: {}", pause, e.toString());
    }
  }

  private boolean closeNext(Handle tx) {
    LocalDate last = lastClosed(tx);
    LocalDate next = last == null ? firstDay(tx) : last.plusDays(1);
    return next != null && next.isBefore(openDay()) && close(tx, next);
  }

  /** False where another node is at it, or was. */
  boolean close(Handle tx, LocalDate day) {
    boolean first =
        tx.createUpdate(
                    "INSERT INTO day_closed (day, threshold) VALUES (:day, :threshold)"
                        + " ON CONFLICT DO NOTHING")
                .bind("day", day)
                .bind("threshold", threshold.getAsInt())
                .execute()
            == 1;
    if (first) {
      books.forEach(book -> book.close(tx, day));
      LOG.info("The figures of {} are counted", day);
    }
    return first;
  }

  private LocalDate openDay() {
    return LocalDate.ofInstant(clock.instant().minus(GRACE), VietnamTime.ZONE);
  }

  private static @Nullable LocalDate firstDay(Handle tx) {
    return tx.createQuery(FIRST_DAY).map((row, context) -> row.getTimestamp(1)).list().stream()
        .filter(Objects::nonNull)
        .map(moment -> LocalDate.ofInstant(moment.toInstant(), VietnamTime.ZONE))
        .findFirst()
        .orElse(null);
  }

  /** The last day that is closed; null where there is none. */
  public static @Nullable LocalDate lastClosed(Handle handle) {
    return handle
        .createQuery("SELECT day FROM day_closed ORDER BY day DESC LIMIT 1")
        .mapTo(LocalDate.class)
        .findOne()
        .orElse(null);
  }

  @Override
  public void close() {
    work.closeGently(Duration.ofSeconds(5));
  }
}
