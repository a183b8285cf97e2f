package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.DOSSIER_EXISTS;
import static vn.lienthong.qcvn109.error.HubErrorCode.GIVEN_UP_BY_OPERATOR;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFUSED_BY_RECEIVER;
import static vn.lienthong.qcvn109.error.HubErrorCode.RESULT_ALREADY_FINAL;
import static vn.lienthong.qcvn109.error.HubErrorCode.SCHEMA_INVALID;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.StoppedHandOver;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.pipeline.OfficerCases.Kind;
import vn.lienthong.routes.pipeline.StepOutcomes;

/**
 * Runs dossiers. Each message that reaches it changes the dossier, asks for the steps that became
 * due and tells of the new status, all in the caller's transaction: after a crash either all of it
 * happened or none.
 */
public final class JointProcedures implements StepOutcomes {
  private final Map<String, ProcedureDefinition> definitions;
  private final DossierStore dossiers;
  private final StepRequests requests;
  private final ProgressMessages progress;
  private final OfficerCases cases;
  private final MemberCode hub;

  JointProcedures(
      List<ProcedureDefinition> definitions,
      DossierStore dossiers,
      StepRequests requests,
      ProgressMessages progress,
      OfficerCases cases,
      MemberCode hub) {
    this.definitions =
        definitions.stream()
            .collect(Collectors.toMap(ProcedureDefinition::service, Function.identity()));
    this.dossiers = dossiers;
    this.requests = requests;
    this.progress = progress;
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
    ProcedureDefinition definition = definitions.get(header.service());
    return definition != null
        ? open(tx, definition, evidenceId, header, payload)
        : result(tx, evidenceId, header, payload);
  }

  @Override
  public void refused(Handle tx, long evidenceId, MessageHeader message, HubFault fault) {
    String code = message.dossierCode();
    Optional<Dossier> dossier = code == null ? Optional.empty() : dossiers.lock(tx, code);
    if (dossier.isPresent() && asksForAnOpenStep(tx, dossier.get().code(), message)) {
      dossiers.answer(tx, message.id(), StepState.TU_CHOI, null);
      cases.open(tx, Kind.HO_SO, evidenceId, code, fault);
      proceed(tx, dossier.get(), fault.vietnamese());
    } else if (message.sender().equals(hub) && fault.code() != GIVEN_UP_BY_OPERATOR) {
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
        step(tx, code, message.reference())
            .filter(step -> step.provider().equals(message.sender()))
            .isPresent();
    return result || asksForAnOpenStep(tx, code, message);
  }

  /** Ids of steps can be computed by anybody; only the hub's own message asks for one. */
  private boolean asksForAnOpenStep(Handle tx, String code, MessageHeader message) {
    return message.sender().equals(hub)
        && step(tx, code, message.id())
            .filter(step -> step.provider().equals(message.receiver()))
            .filter(step -> !step.state().isFinal())
            .isPresent();
  }

  private Optional<HubFault> open(
      Handle tx,
      ProcedureDefinition definition,
      long evidenceId,
      MessageHeader header,
      Element form) {
    String objection = definition.objection(form);
    if (objection != null) {
      return refuse(SCHEMA_INVALID, objection);
    }
    String code = String.valueOf(header.dossierCode());
    if (!dossiers.open(tx, code, definition.service(), header, evidenceId)) {
      return refuse(DOSSIER_EXISTS, code);
    }
    proceed(tx, dossiers.lock(tx, code).orElseThrow(), "Đã tiếp nhận hồ sơ");
    return Optional.empty();
  }

  private Optional<HubFault> result(
      Handle tx, long evidenceId, MessageHeader header, Element payload) {
    String code = String.valueOf(header.dossierCode());
    Optional<Dossier> dossier = dossiers.lock(tx, code);
    Optional<DossierStep> step =
        dossier
            .flatMap(found -> step(tx, code, header.reference()))
            .filter(asked -> asked.provider().equals(header.sender()));
    if (dossier.isEmpty() || step.isEmpty()) {
      return refuse(REFERENCE_UNKNOWN, "no step of " + code + " was asked of " + header.sender());
    }
    if (step.get().state().isFinal()) {
      return refuse(RESULT_ALREADY_FINAL, step.get().step() + " of " + code);
    }
    return decide(tx, dossier.get(), step.get(), evidenceId, payload);
  }

  private Optional<HubFault> decide(
      Handle tx, Dossier dossier, DossierStep step, long evidenceId, Element payload) {
    ProcedureDefinition definition = definition(dossier);
    var result = Payloads.read(payload, KetQuaHoSoStructure.class);
    StepState state = StepState.valueOf(result.getKetQua().name());
    if (!step.step().equals(result.getDichVu())) {
      return refuse(REFERENCE_UNKNOWN, "the reference is that of " + step.step());
    }
    if (state == StepState.HOAN_THANH && !definition.isWhole(step.step(), result)) {
      return refuse(SCHEMA_INVALID, "a finished " + step.step() + " must carry what it made");
    }
    dossiers.answer(tx, step.messageId(), state, evidenceId);
    if (state == StepState.TU_CHOI) {
      String what = step.provider() + " đã từ chối / refused " + step.step();
      HubFault fault = HubFault.of(REFUSED_BY_RECEIVER, null, what);
      cases.open(tx, Kind.HO_SO, evidenceId, dossier.code(), fault);
    }
    proceed(tx, dossier, text(definition, step, state));
    return Optional.empty();
  }

  private void proceed(Handle tx, Dossier dossier, String whatHappened) {
    ProcedureDefinition definition = definition(dossier);
    List<DossierStep> before = dossiers.steps(tx, dossier.code());
    List<DossierStep> steps = requests.askDue(tx, dossier, definition, before);
    DossierStatus status = DossierStatus.of(definition, before);
    progress.tell(tx, dossier, status, whatHappened);
    if (status.state() != DossierState.CAN_CAN_BO) {
      cases.goesOn(tx, dossier.code());
    }
    if (status.state() == DossierState.HOAN_THANH) {
      progress.giveResults(tx, dossier, steps);
    }
  }

  private ProcedureDefinition definition(Dossier dossier) {
    ProcedureDefinition definition = definitions.get(dossier.procedure());
    if (definition == null) {
      throw new IllegalStateException("No definition of procedure " + dossier.procedure());
    }
    return definition;
  }

  private Optional<DossierStep> step(Handle tx, String code, @Nullable UUID message) {
    return dossiers.steps(tx, code).stream()
        .filter(step -> step.messageId().equals(message))
        .findFirst();
  }

  private static String text(ProcedureDefinition definition, DossierStep step, StepState state) {
    ProcedureDefinition.Step defined = definition.step(step.step());
    return switch (state) {
      case DA_GUI, DA_TIEP_NHAN -> defined.agency() + " đang xử lý";
      case YEU_CAU_BO_SUNG -> defined.agency() + " yêu cầu bổ sung hồ sơ";
      case HOAN_THANH -> defined.done();
      case TU_CHOI -> defined.agency() + " từ chối";
    };
  }

  private static Optional<HubFault> refuse(HubErrorCode code, String detail) {
    return Optional.of(HubFault.of(code, null, detail));
  }
}
