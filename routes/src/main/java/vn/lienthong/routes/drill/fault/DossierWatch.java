package vn.lienthong.routes.drill.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.JdbiException;

/** Looks once a second at how far the dossiers of a drill are and what they have cost so far. */
final class DossierWatch {
  private static final long GLANCE_NANOS = Duration.ofSeconds(1).toNanos();
  private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(5);
  private static final int NAMED_TABLES = 8;

  private final Ground ground;
  private final DossierTables tables;
  private final ProcessorTime processor = new ProcessorTime();
  private final Map<String, Long> rowsBefore;
  private final long bytesBefore;
  private final long begin = System.nanoTime();
  private long looked = begin - GLANCE_NANOS;
  private long ended;
  private long mostInFlight;
  private long moved = begin;

  DossierWatch(Ground ground) {
    this.ground = ground;
    this.tables = new DossierTables(ground.store());
    this.rowsBefore = tables.rows();
    this.bytesBefore = tables.bytes();
  }

  /** How many had ended at the last look. */
  long ended() {
    return ended;
  }

  /** Waits until so many have ended; at most until nothing has moved for minutes. */
  void await(int dossiers) throws InterruptedException {
    moved = System.nanoTime();
    ground.await(
        () -> {
          look();
          return ended >= dossiers || System.nanoTime() - moved > LONGEST_STANDSTILL.toNanos();
        },
        Duration.ofDays(1));
  }

  /** Looks, where the last look is a second ago. */
  void look() {
    long now = System.nanoTime();
    if (now - looked < GLANCE_NANOS) {
      return;
    }
    looked = now;
    processor.look(ground.hub().handle(), ground.store().server());
    try {
      DossierTables.Count count = tables.count();
      mostInFlight = Math.max(mostInFlight, count.opened() - count.ended());
      if (count.ended() != ended) {
        ended = count.ended();
        moved = now;
      }
      ground.progress().status("  " + ended + " / " + count.opened() + " hồ sơ / dossiers");
    } catch (JdbiException notNow) {
      // killed, and on its way back
    }
  }

  /** Processor time of hub and database so far. */
  double processorSeconds() {
    return processor.hubSeconds() + processor.databaseSeconds();
  }

  /** How long dossiers took. */
  String lastings() {
    return tables.lastings();
  }

  /** Says in the report what they took and cost. */
  void report() {
    double seconds = (System.nanoTime() - begin) / 1e9;
    ground.figure(
        "dossiers ended",
        String.format(
            Locale.ROOT,
            "%d in %.1f s, %.2f a second; most in flight at once %d",
            ended,
            seconds,
            ended / seconds,
            mostInFlight));
    ground.figure("rows for each dossier", rows());
    ground.figure(
        "bytes in the database for each dossier",
        Long.toString((tables.bytes() - bytesBefore) / Math.max(1, ended)));
    ground.figure(
        "processor time",
        String.format(
            Locale.ROOT,
            "hub %.1f s, database %.1f s, together %.3f s for each dossier",
            processor.hubSeconds(),
            processor.databaseSeconds(),
            processorSeconds() / Math.max(1, ended)));
  }

  private String rows() {
    Map<String, Long> rows = tables.rows();
    rowsBefore.forEach((table, count) -> rows.merge(table, -count, Long::sum));
    long all = rows.values().stream().mapToLong(Long::longValue).sum();
    return each(all)
        + ": "
        + rows.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(NAMED_TABLES)
            .map(table -> table.getKey() + " " + each(table.getValue()))
            .collect(Collectors.joining(", "));
  }

  private String each(long rows) {
    return String.format(Locale.ROOT, "%.1f", (double) rows / Math.max(1, ended));
  }
}
