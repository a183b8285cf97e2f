package vn.lienthong.routes.pipeline;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;
import vn.lienthong.connectors.evidence.HandOverSetbacks;
import vn.lienthong.connectors.evidence.StoreTrouble;

/**
 * Takes deliveries under which the hub's own store failed. That says nothing of them: none counts
 * an attempt, and each waits again as soon as the store can write that down. Should this process
 * die before, their leases run out.
 */
public final class StoreOutages implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoreOutages.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(10);

  private final HandOverSetbacks setbacks;
  private final Consumer<StoreTrouble> told;
  private final Queue<Interrupted> interrupted = new ConcurrentLinkedQueue<>();
  private final RepeatedWork desk = new RepeatedWork("store-outages", this::giveBack);

  private record Interrupted(long handOver, String owner, Duration pause, boolean neverSent) {}

  /**
   * Gives back here.
   *
   * @param told of each trouble, so that the doors are shut
   */
  public StoreOutages(HandOverSetbacks setbacks, Consumer<StoreTrouble> told) {
    this.setbacks = setbacks;
    this.told = told;
  }

  /** Starts looking whether what was interrupted can be written down. */
  public void start() {
    desk.start(LOOK, LOOK);
  }

  /**
   * A delivery was interrupted.
   *
   * @param owner who claimed it, or was about to
   * @param neverSent whether nothing of it was on the wire, in this claim and in any before
   */
  void interrupted(long handOver, String owner, StoreTrouble trouble, boolean neverSent) {
    told.accept(trouble);
    // what is busy is not helped by the same question at once
    Duration pause = trouble == StoreTrouble.BUSY ? LONG_PAUSE : PAUSE;
    interrupted.add(new Interrupted(handOver, owner, pause, neverSent));
    LOG.warn(
        "{} the store failed under hand-over {} ({}): it waits, no attempt is counted",
        trouble.code().wireCode(),
        handOver,
        trouble);
  }

  private void giveBack() {
    Interrupted one = interrupted.peek();
    try {
      while (one != null && !desk.isEnding()) {
        setbacks.uncounted(one.handOver(), one.owner(), one.pause(), one.neverSent());
        interrupted.remove();
        one = interrupted.peek();
      }
    } catch (RuntimeException stillAway) {
      LOG.debug("What was interrupted cannot be given back yet", stillAway);
    }
  }

  @Override
  public void close() {
    desk.close();
  }
}
