package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFUSED_BY_RECEIVER;
import static vn.lienthong.qcvn109.error.HubErrorCode.RESULT_ALREADY_FINAL;
import static vn.lienthong.qcvn109.error.HubErrorCode.SCHEMA_INVALID;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.pipeline.OfficerCases.Kind;
import vn.lienthong.routes.procedure.definition.Reactions;
import vn.lienthong.routes.procedure.definition.StepDefinition;
import vn.lienthong.routes.procedure.definition.StepRequest;
import vn.lienthong.routes.procedure.notice.Notices;

/** Takes {@code KetQuaHoSo}: what a provider says of a step, in any order, early, late or twice. */
final class StepResults {
  static final String SERVICE = "KetQuaHoSo";

  private final StepStore steps;
  private final DossierCourse course;
  private final DossierClocks clocks;
  private final OfficerCases cases;
  private final Notices notices;
  private final StepRepeats repeats = new StepRepeats();

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

  Optional<HubFault> take(DossierMessage message) {
    MessageHeader header = message.header();
    List<DossierStep> all = steps.steps(message.tx(), message.dossier().code());
    Optional<DossierStep> asked =
        all.stream()
            .filter(step -> step.messageId().equals(header.reference()))
            .filter(step -> step.provider().equals(header.sender()))
            .findFirst();
    if (asked.isEmpty() && repeats.took(message)) {
      return Optional.empty();
    }
    if (asked.isEmpty()) {
      String dossier = message.dossier().code();
      return refuse(
          REFERENCE_UNKNOWN,
          "no step of " + dossier + " was asked of " + header.sender() + " by that message");
    }
    var result = Payloads.read(message.payload(), KetQuaHoSoStructure.class);
    DossierStep first = asked.get();
    DossierStep latest = DossierStep.latest(all).getOrDefault(first.step(), first);
    Optional<HubFault> objection = objection(message, first, latest, result);
    if (objection.isEmpty()) {
      decide(message, latest, StepState.valueOf(result.getKetQua().name()));
    } else if (isInVain(objection.get(), latest, result)) {
      cases.openOnce(
          message.tx(),
          Kind.KET_QUA_THUA,
          message.evidenceId(),
          message.dossier().code(),
          objection.get());
    }
    return objection;
  }

  /** It stands in the agency's book, and the dossier goes on or has ended without it. */
  private static boolean isInVain(
      HubFault objection, DossierStep latest, KetQuaHoSoStructure result) {
    return objection.code() == RESULT_ALREADY_FINAL
        && result.getKetQua() == KetQuaBuocType.HOAN_THANH
        && latest.state() != StepState.HOAN_THANH;
  }

  private static Optional<HubFault> objection(
      DossierMessage message, DossierStep asked, DossierStep latest, KetQuaHoSoStructure result) {
    boolean done = result.getKetQua() == KetQuaBuocType.HOAN_THANH;
    String what = asked.step() + " of " + message.dossier().code();
    if (!asked.service().equals(result.getDichVu())) {
      return refuse(REFERENCE_UNKNOWN, "the reference is that of " + asked.service());
    }
    if (latest.state().isFinal() || message.dossier().state().isFinal()) {
      return refuse(RESULT_ALREADY_FINAL, what);
    }
    if (latest.state() == StepState.BO_QUA && !done) {
      return refuse(RESULT_ALREADY_FINAL, what + " was left out by an officer");
    }
    if (asked.round() < latest.round() && !done) {
      return refuse(RESULT_ALREADY_FINAL, what + " was asked for again, round " + latest.round());
    }
    StepDefinition step = message.definition().step(asked.step());
    if (done && !StepRequest.isWhole(step, message.payload())) {
      return refuse(SCHEMA_INVALID, "a finished " + asked.step() + " must carry " + step.result());
    }
    return Optional.empty();
  }

  private void decide(DossierMessage message, DossierStep latest, StepState state) {
    if (state == StepState.DA_TIEP_NHAN && latest.state() != StepState.DA_GUI) {
      return; // said before, or overtaken by what was said after it
    }
    Handle tx = message.tx();
    Dossier dossier = message.dossier();
    StepDefinition step = message.definition().step(latest.step());
    steps.move(tx, latest.messageId(), state, message.evidenceId());
    switch (state) {
      case HOAN_THANH -> notices.done(tx, dossier.code(), latest.service());
      case YEU_CAU_BO_SUNG -> clocks.supplementAsked(tx, dossier, step);
      case TU_CHOI -> callOfficer(message, latest);
      default -> {}
    }
    if (state.isFinal()) {
      clocks.ended(tx, dossier, latest.step());
    }
    if (state == StepState.DA_TIEP_NHAN) {
      course.goOn(tx, dossier, message.definition(), text(step, state));
    } else {
      course.goOnWithResult(tx, dossier, message.definition(), text(step, state));
    }
  }

  private void callOfficer(DossierMessage message, DossierStep refused) {
    Dossier dossier = message.dossier();
    Reactions on = message.definition().step(refused.step()).on();
    if (dossier.ending() == null && on.refused() == Reactions.Then.OFFICER) {
      String what = refused.provider() + " đã từ chối / refused " + refused.step();
      HubFault fault = HubFault.of(REFUSED_BY_RECEIVER, null, what);
      cases.open(message.tx(), Kind.HO_SO, message.evidenceId(), dossier.code(), fault);
    }
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
