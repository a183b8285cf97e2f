package vn.lienthong.routes.admin;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.ComponentHealth;
import vn.lienthong.connectors.api.OperatorWork;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * What waits for operators, in the hub's health and as numbers. It is no fault of the hub, which
 * keeps all of it: it is said, and the hub stays well. Looked up once in some seconds.
 */
final class WaitingForOperators implements OperatorWork, ComponentHealth {
  private static final Logger LOG = LoggerFactory.getLogger(WaitingForOperators.class);
  private static final long FRESH_NANOS = 5_000_000_000L;
  private static final String WAITING =
      """
      SELECT CASE kind WHEN 'THONG_DIEP' THEN 'REFUSED_MESSAGE' ELSE 'DOSSIER' END AS kind,
        count(*), min(opened_at) AS oldest, extract(epoch FROM now() - min(opened_at)) AS seconds
      FROM officer_case WHERE closed_at IS NULL GROUP BY 1
      UNION ALL
      SELECT CASE state WHEN 'TREO' THEN 'PARKED_MESSAGE' ELSE 'DEAD_MESSAGE' END,
        count(*), min(done_at), extract(epoch FROM now() - min(done_at))
      FROM hand_over WHERE state IN ('TREO', 'HONG') GROUP BY 1
      """;

  private final Jdbi database;
  private @Nullable Map<Kind, Waiting> known;
  private long knownSince;

  WaitingForOperators(Jdbi database) {
    this.database = database;
  }

  private record Waiting(long count, OffsetDateTime oldest, double seconds) {}

  @Override
  public double count(Kind kind) {
    return number(kind, Waiting::count);
  }

  @Override
  public double oldestSeconds(Kind kind) {
    return number(kind, Waiting::seconds);
  }

  private double number(Kind kind, ToDoubleFunction<Waiting> what) {
    try {
      Waiting waiting = recent().get(kind);
      return waiting == null ? 0 : what.applyAsDouble(waiting);
    } catch (RuntimeException storeIsAway) {
      LOG.debug("What waits for operators is not known", storeIsAway);
      return Double.NaN;
    }
  }

  private synchronized Map<Kind, Waiting> recent() {
    Map<Kind, Waiting> waiting = known;
    if (waiting == null || System.nanoTime() - knownSince > FRESH_NANOS) {
      waiting = read();
      known = waiting;
      knownSince = System.nanoTime();
    }
    return waiting;
  }

  private Map<Kind, Waiting> read() {
    Map<Kind, Waiting> waiting = new EnumMap<>(Kind.class);
    database.useHandle(
        handle ->
            handle
                .createQuery(WAITING)
                .map(
                    (row, context) ->
                        waiting.put(
                            Kind.valueOf(row.getString("kind")),
                            new Waiting(
                                row.getLong("count"),
                                row.getObject("oldest", OffsetDateTime.class),
                                row.getDouble("seconds"))))
                .list());
    return waiting;
  }

  @Override
  public String name() {
    return "operators";
  }

  @Override
  public String check() {
    List<String> words = new ArrayList<>();
    read().forEach((kind, waiting) -> words.add(words(kind, waiting)));
    return words.isEmpty()
        ? "nothing waits for an operator"
        : "WARN: "
            + String.join("; ", words)
            + ": see ./lienthong cases list, ./lienthong replay list";
  }

  private static String words(Kind kind, Waiting waiting) {
    return "%s %d since %s"
        .formatted(
            kind,
            waiting.count(),
            waiting
                .oldest()
                .atZoneSameInstant(VietnamTime.ZONE)
                .truncatedTo(ChronoUnit.SECONDS)
                .toOffsetDateTime());
  }
}
