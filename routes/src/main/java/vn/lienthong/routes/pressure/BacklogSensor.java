package vn.lienthong.routes.pressure;

import static vn.lienthong.qcvn109.error.HubErrorCode.OVERLOADED;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** How much waits, for whom, and whether anything is carried on meanwhile. */
final class BacklogSensor implements Sensor {
  private static final String COUNT =
      "SELECT receiver, count(*) FROM hand_over WHERE state IN ('CHO', 'DA_XEP', 'DANG_GUI')"
          + " GROUP BY receiver";

  /** Below this part of a limit it is well again. */
  private static final double BACK = 0.9;

  /** Counting may take this part of the time. */
  private static final int SHARE = 20;

  private final Jdbi database;
  private final ToLongFunction<MemberCode> quota;
  private final PressureProperties limits;
  private final BooleanSupplier brokerServes;
  private volatile Set<MemberCode> full = Set.of();
  private long total; // this and what follows: the sensor's thread only
  private boolean shut;
  private long nextCount = System.nanoTime();
  private long brokerServed = System.nanoTime();

  BacklogSensor(
      Jdbi database,
      ToLongFunction<MemberCode> quota,
      PressureProperties limits,
      BooleanSupplier brokerServes) {
    this.database = database;
    this.quota = quota;
    this.limits = limits;
    this.brokerServes = brokerServes;
  }

  @Override
  public String name() {
    return "backlog";
  }

  /** Whether no more may wait for a receiver. */
  boolean isFull(MemberCode receiver) {
    return full.contains(receiver);
  }

  @Override
  public Optional<Pressure> look() {
    count();
    if (brokerServes.getAsBoolean()) {
      brokerServed = System.nanoTime();
    }
    Duration away = Duration.ofNanos(System.nanoTime() - brokerServed);
    boolean carried = away.compareTo(limits.brokerGrace()) < 0;
    long limit =
        carried ? limits.backlog() : Math.min(limits.backlog(), limits.backlogWithoutBroker());
    shut = total >= (shut ? limit * BACK : limit);
    return shut ? Optional.of(pressure(limit, carried, away)) : Optional.empty();
  }

  private Pressure pressure(long limit, boolean carried, Duration away) {
    String detail =
        "%d messages wait to be delivered, %d may%s"
            .formatted(
                total,
                limit,
                carried
                    ? ""
                    : " while the broker is away, which it is for " + away.toSeconds() + " s");
    return new Pressure(name(), Pressure.Scope.HAND_OVERS, OVERLOADED, detail);
  }

  private void count() {
    long began = System.nanoTime();
    if (began - nextCount < 0) {
      return;
    }
    try {
      Map<MemberCode, Long> waiting = waiting();
      total = waiting.values().stream().mapToLong(Long::longValue).sum();
      full = fullOnes(waiting);
    } catch (JdbiException away) {
      // told by the database's own sensor; what was counted last stands
    }
    nextCount = System.nanoTime() + SHARE * (System.nanoTime() - began);
  }

  private Map<MemberCode, Long> waiting() {
    Map<MemberCode, Long> waiting = new HashMap<>();
    database.useHandle(
        handle ->
            handle
                .createQuery(COUNT)
                .map(
                    (row, context) -> waiting.put(new MemberCode(row.getString(1)), row.getLong(2)))
                .list());
    return waiting;
  }

  private Set<MemberCode> fullOnes(Map<MemberCode, Long> waiting) {
    Set<MemberCode> found = new HashSet<>();
    waiting.forEach(
        (receiver, count) -> {
          long limit = quota.applyAsLong(receiver);
          if (count >= (full.contains(receiver) ? limit * BACK : limit)) {
            found.add(receiver);
          }
        });
    return found;
  }
}
