package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.NOT_AWAITED;
import static vn.lienthong.qcvn109.error.HubErrorCode.REFERENCE_UNKNOWN;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BoSungHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.StepDefinition;

/** Takes {@code BoSungHoSo}: what a provider asked for; the step is asked for again with it. */
final class Supplements {
  static final String SERVICE = "BoSungHoSo";

  private final StepStore steps;
  private final KeptPayloads payloads;
  private final StepRequests requests;
  private final DossierCourse course;
  private final DossierClocks clocks;

  Supplements(
      StepStore steps,
      KeptPayloads payloads,
      StepRequests requests,
      DossierCourse course,
      DossierClocks clocks) {
    this.steps = steps;
    this.payloads = payloads;
    this.requests = requests;
    this.course = course;
    this.clocks = clocks;
  }

  Optional<HubFault> take(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      long evidenceId,
      MessageHeader header,
      Element payload) {
    if (!dossier.starter().equals(header.sender())) {
      return Optional.of(
          HubFault.of(REFERENCE_UNKNOWN, null, header.sender() + " did not start this dossier"));
    }
    String asked = Payloads.read(payload, BoSungHoSoStructure.class).getDichVu();
    Map<String, DossierStep> latest = DossierStep.latest(steps.steps(tx, dossier.code()));
    Optional<DossierStep> waits =
        latest.values().stream()
            .filter(step -> step.step().equals(asked) || step.service().equals(asked))
            .filter(step -> step.state().awaitsSupplement())
            .findFirst();
    if (waits.isEmpty() || dossier.ending() != null || dossier.state().isFinal()) {
      return Optional.of(
          HubFault.of(NOT_AWAITED, null, asked + " of " + dossier.code())
              .inVietnamese("Bước " + asked + " của hồ sơ không chờ bổ sung"));
    }
    Optional<HubFault> fault = payloads.form(tx, dossier, definition).mend(payload);
    if (fault.isEmpty()) {
      askAgain(tx, dossier, definition, evidenceId, waits.get(), latest);
    }
    return fault;
  }

  private void askAgain(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      long evidenceId,
      DossierStep step,
      Map<String, DossierStep> latest) {
    StepDefinition defined = definition.step(step.step());
    steps.supplement(tx, dossier.code(), step.step(), step.round() + 1, evidenceId);
    requests.askAgain(
        tx, dossier, definition, step, clocks.dueAfterSupplement(dossier, step), latest);
    course.goOn(tx, dossier, definition, "Đã chuyển bổ sung đến " + defined.agency());
  }
}
