package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.HUB_FAULT;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.HandOverSetbacks;
import vn.lienthong.connectors.evidence.StoreTrouble;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * What becomes of a hand-over with which the hub itself failed: it comes again after a pause, and
 * after the last attempt it is dead. What the hub's own store failed with is no attempt.
 */
public final class OwnFaults {
  private static final Logger LOG = LoggerFactory.getLogger(OwnFaults.class);

  private final Jdbi database;
  private final HandOverSetbacks setbacks;
  private final StoreOutages outages;
  private final DeadLetters deadLetters;
  private final int attempts;

  /**
   * Counts here.
   *
   * @param outages takes those under which the hub's own store failed
   * @param attempts after how many faults of the hub itself a hand-over is dead
   */
  public OwnFaults(
      Jdbi database,
      HandOverSetbacks setbacks,
      StoreOutages outages,
      DeadLetters deadLetters,
      int attempts) {
    this.database = database;
    this.setbacks = setbacks;
    this.outages = outages;
    this.deadLetters = deadLetters;
    this.attempts = attempts;
  }

  /**
   * A hand-over that somebody claimed, or was about to.
   *
   * @param owner names the claim
   * @param neverSent whether nothing of it was on the wire, in this claim and in any before
   */
  record Held(long handOver, String owner, boolean neverSent) {}

  /** The hub failed with it, or its store did. */
  void failed(Held held, Throwable failure) {
    StoreTrouble.of(failure)
        .ifPresentOrElse(
            trouble -> interrupted(held, trouble),
            () -> unlessTheStoreFails(held, () -> count(held, failure)));
  }

  /** Does what may fail with the store alone: then it is given back as soon as that is there. */
  void unlessTheStoreFails(Held held, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      interrupted(held, StoreTrouble.of(failure).orElseThrow(() -> failure));
    }
  }

  /** The hub's own store failed under it. */
  void interrupted(Held held, StoreTrouble trouble) {
    outages.interrupted(held.handOver(), held.owner(), trouble, held.neverSent());
  }

  /** The hub failed with it, its store excepted: that throws. */
  void count(Held held, Throwable failure) {
    HubFault fault =
        failure instanceof HubException known
            ? known.fault()
            : HubFault.of(HUB_FAULT, null, failure.getClass().getSimpleName());
    int count = database.inTransaction(tx -> count(tx, held, fault));
    LOG.error(
        "{} [{}] hand-over {} failed, attempt {} of {}: {}",
        fault.code().wireCode(),
        fault.incidentId(),
        held.handOver(),
        count,
        attempts,
        fault.english(),
        count == 1 ? failure : null);
  }

  private int count(Handle tx, Held held, HubFault fault) {
    int faults = setbacks.counted(tx, held.handOver(), held.owner(), fault, held.neverSent());
    if (faults >= attempts) {
      deadLetters.bury(tx, held.handOver(), fault);
    }
    return faults;
  }
}
