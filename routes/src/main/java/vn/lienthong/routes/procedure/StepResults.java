package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFUSED_BY_RECEIVER;
import static vn.lienthong.qcvn109.error.HubErrorCode.RESULT_ALREADY_FINAL;
import static vn.lienthong.qcvn109.error.HubErrorCode.SCHEMA_INVALID;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.pipeline.OfficerCases.Kind;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.StepDefinition;
import vn.lienthong.routes.procedure.definition.StepRequest;
import vn.lienthong.routes.procedure.notice.Notices;

/** Takes {@code KetQuaHoSo}: what a provider says of a step, in any order, early, late or twice. */
final class StepResults {
  private final StepStore steps;
  private final DossierCourse course;
  private final DossierClocks clocks;
  private final OfficerCases cases;
  private final Notices notices;

  StepResults(
      StepStore steps,
      DossierCourse course,
      DossierClocks clocks,
      OfficerCases cases,
      Notices notices) {
    this.steps = steps;
    this.course = course;
    this.clocks = clocks;
    this.cases = cases;
    this.notices = notices;
  }

  Optional<HubFault> take(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      long evidenceId,
      MessageHeader header,
      Element payload) {
    List<DossierStep> all = steps.steps(tx, dossier.code());
    Optional<DossierStep> asked =
        all.stream()
            .filter(step -> step.messageId().equals(header.reference()))
            .filter(step -> step.provider().equals(header.sender()))
            .findFirst();
    if (asked.isEmpty()) {
      return refuse(
          REFERENCE_UNKNOWN,
          "no step of " + dossier.code() + " was asked of " + header.sender() + " by that message");
    }
    var result = Payloads.read(payload, KetQuaHoSoStructure.class);
    StepState state = StepState.valueOf(result.getKetQua().name());
    DossierStep first = asked.get();
    DossierStep latest = DossierStep.latest(all).getOrDefault(first.step(), first);
    return objection(dossier, definition, first, latest, result, payload)
        .or(() -> decide(tx, dossier, definition, latest, evidenceId, state));
  }

  private static Optional<HubFault> objection(
      Dossier dossier,
      ProcedureDefinition definition,
      DossierStep asked,
      DossierStep latest,
      KetQuaHoSoStructure result,
      Element payload) {
    StepState state = StepState.valueOf(result.getKetQua().name());
    StepDefinition step = definition.step(asked.step());
    if (!asked.service().equals(result.getDichVu())) {
      return refuse(REFERENCE_UNKNOWN, "the reference is that of " + asked.service());
    }
    if (latest.state().isFinal() || dossier.state().isFinal()) {
      return refuse(RESULT_ALREADY_FINAL, asked.step() + " of " + dossier.code());
    }
    if (asked.round() < latest.round() && state != StepState.HOAN_THANH) {
      return refuse(
          RESULT_ALREADY_FINAL,
          asked.step() + " of " + dossier.code() + " was asked for again, round " + latest.round());
    }
    if (state == StepState.HOAN_THANH && !StepRequest.isWhole(step, payload)) {
      return refuse(SCHEMA_INVALID, "a finished " + asked.step() + " must carry " + step.result());
    }
    return Optional.empty();
  }

  private Optional<HubFault> decide(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      DossierStep latest,
      long evidenceId,
      StepState state) {
    StepDefinition step = definition.step(latest.step());
    if (state == StepState.DA_TIEP_NHAN && latest.state() != StepState.DA_GUI) {
      return Optional.empty(); // said before, or overtaken by what was said after it
    }
    steps.move(tx, latest.messageId(), state, evidenceId);
    if (state == StepState.HOAN_THANH) {
      notices.done(tx, dossier.code(), latest.service());
    }
    if (state == StepState.YEU_CAU_BO_SUNG) {
      clocks.supplementAsked(tx, dossier, step);
    } else if (state.isFinal()) {
      clocks.ended(tx, dossier, latest.step());
    }
    if (state == StepState.TU_CHOI && dossier.ending() == null) {
      String what = latest.provider() + " đã từ chối / refused " + latest.step();
      HubFault fault = HubFault.of(REFUSED_BY_RECEIVER, null, what);
      cases.open(tx, Kind.HO_SO, evidenceId, dossier.code(), fault);
    }
    if (state == StepState.DA_TIEP_NHAN) {
      course.goOn(tx, dossier, definition, text(step, state));
    } else {
      course.goOnWithResult(tx, dossier, definition, text(step, state));
    }
    return Optional.empty();
  }

  private static String text(StepDefinition step, StepState state) {
    return switch (state) {
      case HOAN_THANH -> step.done();
      case TU_CHOI -> step.agency() + " từ chối";
      case YEU_CAU_BO_SUNG -> step.agency() + " yêu cầu bổ sung hồ sơ";
      default -> step.agency() + " đang xử lý";
    };
  }

  private static Optional<HubFault> refuse(HubErrorCode code, String detail) {
    return Optional.of(HubFault.of(code, null, detail));
  }
}
