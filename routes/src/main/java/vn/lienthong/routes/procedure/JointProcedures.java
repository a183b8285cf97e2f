package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.GIVEN_UP_BY_OPERATOR;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.SERVICE_UNKNOWN;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.StoppedHandOver;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.bulk.BulkDesk;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.pipeline.OfficerCases.Kind;
import vn.lienthong.routes.pipeline.StepOutcomes;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.disagreement.Disagreements;
import vn.lienthong.routes.procedure.notice.Notices;
import vn.lienthong.routes.procedure.reconciliation.Rounds;

/**
 * Runs dossiers. Each message that reaches it changes the dossier, asks for the steps that became
 * due and tells of the new status, all in the caller's transaction: after a crash either all of it
 * happened or none.
 */
public final class JointProcedures implements StepOutcomes {
  private final ProcedureRegistry definitions;
  private final DossierStore dossiers;
  private final StepStore steps;
  private final DossierParts parts;
  private final OfficerCases cases;
  private final MemberCode hub;

  JointProcedures(
      ProcedureRegistry definitions,
      DossierStore dossiers,
      StepStore steps,
      DossierParts parts,
      OfficerCases cases,
      MemberCode hub) {
    this.definitions = definitions;
    this.dossiers = dossiers;
    this.steps = steps;
    this.parts = parts;
    this.cases = cases;
    this.hub = hub;
  }

  /**
   * Takes a message for the hub.
   *
   * @return why it has no effect; empty when it had one, or had it before
   */
  public Optional<HubFault> take(
      Handle tx, long evidenceId, MessageHeader header, Element payload) {
    if (Notices.takes(header.service())) {
      return parts.notices().kept(tx, evidenceId, header, payload);
    }
    if (Rounds.takes(header.service())) {
      return parts.rounds().take(tx, header, payload);
    }
    if (Disagreements.takes(header.service())) {
      return parts.disagreements().take(tx, evidenceId, header, payload);
    }
    if (PaperEvents.takes(header.service())) {
      return parts.papers().kept(tx, evidenceId, header, payload);
    }
    if (BulkDesk.takes(header.service())) {
      return parts.bulk().take(tx, evidenceId, header, payload);
    }
    Optional<ProcedureDefinition> opens = definitions.opening(header.service());
    if (opens.isPresent()) {
      return parts.opening().take(tx, opens.get(), evidenceId, header, payload);
    }
    String code = String.valueOf(header.dossierCode());
    return dossiers
        .lock(tx, code)
        .map(
            dossier ->
                new DossierMessage(
                    tx,
                    dossier,
                    definitions.of(dossier.procedure(), dossier.version()),
                    evidenceId,
                    header,
                    payload))
        .map(this::take)
        .orElseGet(
            () -> Optional.of(HubFault.of(REFERENCE_UNKNOWN, null, "there is no dossier " + code)));
  }

  private Optional<HubFault> take(DossierMessage message) {
    return switch (message.header().service()) {
      case StepResults.SERVICE -> parts.results().take(message);
      case Supplements.SERVICE -> parts.supplements().take(message);
      case WithdrawalRequests.SERVICE -> parts.withdrawals().take(message);
      default ->
          Optional.of(
              HubFault.of(
                      SERVICE_UNKNOWN,
                      null,
                      "no joint procedure is in force that "
                          + message.header().service()
                          + " opens")
                  .inVietnamese("Trục không có thủ tục liên thông nào mở bằng dịch vụ này"));
    };
  }

  @Override
  public void refused(Handle tx, long evidenceId, MessageHeader message, HubFault fault) {
    String code = message.dossierCode();
    Optional<Dossier> dossier = code == null ? Optional.empty() : dossiers.lock(tx, code);
    if (dossier.isPresent() && asksForAnOpenStep(tx, dossier.get().code(), message)) {
      Dossier found = dossier.get();
      steps.move(tx, message.id(), StepState.TU_CHOI, null);
      parts.clocks().ended(tx, found, step(tx, found.code(), message).orElseThrow().step());
      cases.open(tx, Kind.HO_SO, evidenceId, code, fault);
      ProcedureDefinition definition = definitions.of(found.procedure(), found.version());
      parts.course().goOn(tx, found, definition, fault.vietnamese());
    } else if (message.sender().equals(hub)
        && fault.code() != GIVEN_UP_BY_OPERATOR
        && !parts.bulk().refused(tx, message)) {
      cases.open(tx, Kind.THONG_DIEP, evidenceId, code, fault);
    }
  }

  @Override
  public void stuck(Handle tx, long evidenceId, MessageHeader message, HubFault fault) {
    String code = message.dossierCode();
    if (code == null || dossiers.lock(tx, code).isEmpty()) {
      return;
    }
    if (waitsFor(tx, code, message) && dossiers.callOfficer(tx, code)) {
      parts.clocks().officer(tx, dossiers.find(tx, code).orElseThrow(), true);
      cases.open(tx, Kind.HO_SO, evidenceId, code, fault);
    }
  }

  @Override
  public void takenUp(Handle tx, StoppedHandOver one, MessageHeader message) {
    String code = message.dossierCode();
    Optional<Dossier> dossier = code == null ? Optional.empty() : dossiers.lock(tx, code);
    dossier
        .filter(found -> found.state() == DossierState.CAN_CAN_BO)
        .filter(found -> waitsFor(tx, found.code(), message))
        .ifPresent(found -> cases.openAgain(tx, one, found.code()));
  }

  private boolean waitsFor(Handle tx, String code, MessageHeader message) {
    boolean result =
        steps.steps(tx, code).stream()
            .anyMatch(
                step ->
                    step.messageId().equals(message.reference())
                        && step.provider().equals(message.sender()));
    return result || asksForAnOpenStep(tx, code, message);
  }

  /** Ids of steps can be computed by anybody; only the hub's own message asks for one. */
  private boolean asksForAnOpenStep(Handle tx, String code, MessageHeader message) {
    return message.sender().equals(hub)
        && step(tx, code, message)
            .filter(step -> step.provider().equals(message.receiver()))
            .filter(step -> step.state().isOpen())
            .isPresent();
  }

  /** The step whose last round this message asks for. */
  private Optional<DossierStep> step(Handle tx, String code, MessageHeader message) {
    Map<String, DossierStep> latest = DossierStep.latest(steps.steps(tx, code));
    return latest.values().stream()
        .filter(step -> step.messageId().equals(message.id()))
        .findFirst();
  }
}
