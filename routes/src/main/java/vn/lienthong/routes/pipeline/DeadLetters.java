package vn.lienthong.routes.pipeline;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HandOverEnds;
import vn.lienthong.connectors.evidence.HandOverState;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.StoppedHandOver;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;

/**
 * Gives a hand-over up after its last attempt. Its sender's receipt says from now on why it is not
 * delivered, or that its effect is not known where it may have been sent; a dossier that waits for
 * it calls an officer: nothing ends in silence.
 */
public final class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private final HandOvers handOvers;
  private final HandOverEnds ends;
  private final EvidenceJournal journal;
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
      EvidenceJournal journal,
      Outcomes outcomes,
      StepOutcomes procedures,
      Runnable changed) {
    this.handOvers = handOvers;
    this.ends = ends;
    this.journal = journal;
    this.outcomes = outcomes;
    this.procedures = procedures;
    this.changed = changed;
  }

  void bury(Handle tx, long handOverId, HubFault fault) {
    ends.bury(tx, handOverId, fault).ifPresent(one -> tell(tx, one, fault));
    tx.afterCommit(changed);
  }

  private void tell(Handle tx, StoppedHandOver one, HubFault fault) {
    journal.event(tx, one.evidenceId(), HandOverState.HONG.name(), Records.detail(fault));
    Headers.kept(handOvers, tx, one)
        .ifPresentOrElse(
            header -> tell(tx, one, header, fault),
            () ->
                LOG.error(
                    "[{}] dead hand-over {} is no readable message", fault.incidentId(), one.id()));
  }

  private void tell(Handle tx, StoppedHandOver one, MessageHeader header, HubFault fault) {
    if (one.maybeSent()) {
      outcomes.move(tx, header, ReceiptState.CHUA_RO, fault);
    } else {
      outcomes.stopped(tx, header, fault);
    }
    procedures.stuck(tx, one.evidenceId(), header, fault);
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
