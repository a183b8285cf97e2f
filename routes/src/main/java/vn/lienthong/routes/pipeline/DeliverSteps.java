package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.HUB_FAULT;

import java.time.Duration;
import org.apache.camel.Processor;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.HandOverClaims;
import vn.lienthong.connectors.evidence.Postponement;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.registry.Member;

/** The steps of a delivery, and what becomes of one that fails. */
public final class DeliverSteps {
  private static final Logger LOG = LoggerFactory.getLogger(DeliverSteps.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Jdbi database;
  private final HandOverClaims claims;
  private final Translation translation;
  private final ConfirmStep confirm;
  private final DeadLetters deadLetters;
  private final int attempts;

  /**
   * Delivers.
   *
   * @param attempts after how many the broker gives an entry up
   */
  public DeliverSteps(
      Jdbi database,
      HandOverClaims claims,
      Translation translation,
      ConfirmStep confirm,
      DeadLetters deadLetters,
      int attempts) {
    this.database = database;
    this.claims = claims;
    this.translation = translation;
    this.confirm = confirm;
    this.deadLetters = deadLetters;
    this.attempts = attempts;
  }

  /** Claims for one member. */
  public Processor claim(Member member) {
    return new ClaimStep(claims, translation, member);
  }

  /** Checks and keeps the receipt. */
  public Processor confirm() {
    return confirm;
  }

  /** The member is not available: wait and queue again, with a growing pause. */
  public void postpone(QueueEntry entry, HubFault fault, int tried) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tried, 6));
    claims.postpone(
        entry.handOverId(),
        entry.owner(),
        Postponement.of(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause, fault));
    LOG.info(
        "{} [{}] hand-over {} waits: {}",
        fault.code().wireCode(),
        fault.incidentId(),
        entry.handOverId(),
        fault.english());
  }

  /** Any other failure: the broker tries again; the last attempt is marked on the row. */
  public void failed(QueueEntry entry, Throwable failure) {
    HubFault fault =
        failure instanceof HubException known
            ? known.fault()
            : HubFault.of(HUB_FAULT, null, failure.getClass().getSimpleName());
    LOG.error(
        "{} [{}] hand-over {} failed, attempt {} of {}: {}",
        fault.code().wireCode(),
        fault.incidentId(),
        entry.handOverId(),
        entry.attempt(),
        attempts,
        fault.english(),
        entry.attempt() == 1 ? failure : null);
    if (entry.attempt() < attempts) {
      claims.release(entry.handOverId(), entry.owner(), fault);
    } else {
      database.useTransaction(tx -> deadLetters.bury(tx, entry.handOverId(), fault));
    }
  }
}
