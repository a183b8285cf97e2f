package vn.lienthong.routes.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.DeadHandOvers;
import vn.lienthong.connectors.jms.DeadLetterQueues;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Keeps the dead-letter queues as the database says: an entry for each dead hand-over, none for one
 * that an operator took up or gave up. It compares, at the start, when something changed and from
 * time to time, so that a crash between the two stores leaves no difference. One node at a time.
 */
public final class DeadLetterMirror implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterMirror.class);
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /** More is no use to who looks through a queue; the operators' pages show all. */
  private static final int MOST = 10_000;

  private final Jdbi database;
  private final DeadHandOvers dead;
  private final DeadLetterQueues queues;
  private final Supplier<Collection<MemberCode>> members;
  private final AtomicBoolean waked = new AtomicBoolean();
  private final ScheduledExecutorService desk =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "dead-letters"));

  /**
   * Compares these.
   *
   * @param members whose queues
   */
  public DeadLetterMirror(
      Jdbi database,
      DeadHandOvers dead,
      DeadLetterQueues queues,
      Supplier<Collection<MemberCode>> members) {
    this.database = database;
    this.dead = dead;
    this.queues = queues;
    this.members = members;
  }

  /** Starts comparing. */
  public void start() {
    var unused = desk.scheduleWithFixedDelay(this::wake, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Says that one died, or is dead no more. */
  public void wake() {
    if (waked.compareAndSet(false, true)) {
      lookIn(Duration.ZERO);
    }
  }

  private void lookIn(Duration pause) {
    if (!desk.isShutdown()) {
      var unused = desk.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    waked.set(false);
    try {
      if (!database.inTransaction(this::compareAll) && waked.compareAndSet(false, true)) {
        lookIn(AGAIN); // another node is at it, maybe without this news
      }
    } catch (RuntimeException e) {
      LOG.warn("The dead-letter queues could not be compared, trying again: {}", e.toString());
    }
  }

  private boolean compareAll(Handle tx) {
    if (!dead.lock(tx)) {
      return false;
    }
    for (MemberCode member : members.get()) {
      compare(tx, member);
    }
    return true;
  }

  private void compare(Handle tx, MemberCode member) {
    List<Long> shown = queues.in(member);
    Set<Long> missing = new LinkedHashSet<>(dead.of(tx, member, MOST));
    Set<Long> once = new HashSet<>();
    Set<Long> wrong = new LinkedHashSet<>(shown.isEmpty() ? shown : dead.notDead(tx, shown));
    List<Long> twice = shown.stream().filter(id -> !once.add(id)).toList();
    missing.removeAll(once);
    missing.addAll(twice); // taken out with all their copies
    missing.removeAll(wrong);
    wrong.addAll(twice);
    if (!wrong.isEmpty() || !missing.isEmpty()) {
      queues.change(member, wrong, new ArrayList<>(missing));
      LOG.info("dlq.{}: {} put in, {} taken out", member, missing.size(), wrong.size());
    }
  }

  @Override
  public void close() {
    desk.shutdownNow();
  }
}
