package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.GIVEN_UP_BY_OPERATOR;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HandOverState;
import vn.lienthong.connectors.evidence.HandOverStops;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.StoppedHandOver;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;

/** What an operator decides about deliveries that do not end by themselves; each is evidence. */
public final class OperatorDecisions {
  private final Jdbi database;
  private final HandOvers handOvers;
  private final HandOverStops stops = new HandOverStops();
  private final EvidenceJournal journal;
  private final Outcomes outcomes;
  private final StepOutcomes procedures;
  private final Runnable changed;

  /**
   * Records in this database, tells those.
   *
   * @param changed told after the commit that one may be dead no more
   */
  public OperatorDecisions(
      Jdbi database,
      HandOvers handOvers,
      EvidenceJournal journal,
      Outcomes outcomes,
      StepOutcomes procedures,
      Runnable changed) {
    this.database = database;
    this.handOvers = handOvers;
    this.journal = journal;
    this.outcomes = outcomes;
    this.procedures = procedures;
    this.changed = changed;
  }

  /**
   * Gives a delivery up. Its sender is told that it was refused only where it surely had no effect;
   * where it may have been sent, that its effect is not known.
   *
   * @param by who decides
   * @param reason why, for the sender too: no personal data
   * @return what was given up; empty where it is being sent, or has ended
   */
  public Optional<StoppedHandOver> giveUp(long handOver, String by, String reason) {
    HubFault fault = HubFault.of(GIVEN_UP_BY_OPERATOR, null, reason);
    return database.inTransaction(
        tx -> {
          var stopped = stops.giveUp(tx, handOver, fault);
          stopped.ifPresent(one -> giveUp(tx, one, by, fault));
          return stopped;
        });
  }

  private void giveUp(Handle tx, StoppedHandOver one, String by, HubFault fault) {
    Map<String, String> detail = new LinkedHashMap<>(Records.detail(fault));
    detail.put("nguoiQuyetDinh", by);
    journal.event(tx, one.evidenceId(), HandOverState.BO_QUA.name(), detail);
    tx.afterCommit(changed);
    handOvers
        .body(tx, one.id())
        .flatMap(Headers::of)
        .ifPresent(header -> tell(tx, one, header, fault));
  }

  private void tell(Handle tx, StoppedHandOver one, MessageHeader header, HubFault fault) {
    if (one.maybeSent()) {
      outcomes.move(tx, header, ReceiptState.CHUA_RO, fault);
      procedures.stuck(tx, one.evidenceId(), header, fault);
    } else {
      outcomes.move(tx, header, ReceiptState.TU_CHOI, fault);
      procedures.refused(tx, one.evidenceId(), header, fault);
    }
  }

  /**
   * Takes a parked or dead delivery up again: the same bytes, the same id; its receiver is asked
   * first where it may have been sent.
   *
   * @param by who decides
   * @param reason why: no personal data
   * @return what was taken up; empty where it is neither parked nor dead
   */
  public Optional<StoppedHandOver> requeue(long handOver, String by, String reason) {
    return database.inTransaction(
        tx -> {
          var again = stops.requeue(tx, handOver);
          again.ifPresent(one -> takeUp(tx, one, by, reason));
          return again;
        });
  }

  private void takeUp(Handle tx, StoppedHandOver one, String by, String reason) {
    Map<String, String> detail = Map.of("nguoiQuyetDinh", by, "lyDo", reason);
    journal.event(tx, one.evidenceId(), "GIAO_LAI", detail);
    Headers.kept(handOvers, tx, one).ifPresent(header -> takeUp(tx, one, header));
    tx.afterCommit(changed);
  }

  private void takeUp(Handle tx, StoppedHandOver one, MessageHeader header) {
    if (!one.maybeSent()) {
      outcomes.goesOn(tx, header);
    }
    procedures.takenUp(tx, one, header);
  }
}
