package vn.lienthong.routes.pipeline;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.HandOverEnds;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;

/**
 * Gives a hand-over up after its last attempt. Its sender's receipt says from now on that the
 * effect is not known, and a dossier that waits for it calls an officer: nothing ends in silence.
 */
public final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final HandOvers handOvers;
  private final HandOverEnds ends;
  private final Outcomes outcomes;
  private final StepOutcomes procedures;
  private final Runnable changed;

  /**
   * Buries here, tells those.
   *
   * @param changed told after the commit that another is dead
   */
  public DeadLetters(
      HandOvers handOvers,
      HandOverEnds ends,
      Outcomes outcomes,
      StepOutcomes procedures,
      Runnable changed) {
    this.handOvers = handOvers;
    this.ends = ends;
    this.outcomes = outcomes;
    this.procedures = procedures;
    this.changed = changed;
  }

  void bury(Handle tx, long handOverId, HubFault fault) {
    ends.bury(tx, handOverId, fault);
    tx.afterCommit(changed);
    handOvers.body(tx, handOverId).ifPresent(body -> tell(tx, handOverId, body, fault));
  }

  private void tell(Handle tx, long handOverId, byte[] body, HubFault fault) {
    MessageHeader header = Headers.of(body).orElse(null);
    if (header == null) {
      LOG.error("[{}] hand-over {} is no readable message", fault.incidentId(), handOverId);
      return;
    }
    outcomes.move(tx, header, ReceiptState.CHUA_RO, fault);
    procedures.stuck(tx, header);
    LOG.error(
        "{} [{}] {} {} of {} is a dead letter, dossier {}",
        fault.code().wireCode(),
        fault.incidentId(),
        header.service(),
        header.id(),
        header.sender(),
        header.dossierCode());
  }
}
