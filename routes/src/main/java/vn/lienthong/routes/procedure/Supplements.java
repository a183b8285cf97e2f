package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.NOT_AWAITED;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BoSungHoSoStructure;
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

  Optional<HubFault> take(DossierMessage message) {
    Optional<HubFault> stranger = message.notFromStarter();
    if (stranger.isPresent()) {
      return stranger;
    }
    Dossier dossier = message.dossier();
    String asked = Payloads.read(message.payload(), BoSungHoSoStructure.class).getDichVu();
    Map<String, DossierStep> latest = DossierStep.latest(steps.steps(message.tx(), dossier.code()));
    Optional<DossierStep> waits =
        latest.values().stream()
            .filter(step -> step.step().equals(asked) || step.service().equals(asked))
            .filter(step -> step.state().awaitsSupplement())
            .findFirst();
    if (waits.isEmpty() || message.isTooLate()) {
      return Optional.of(
          HubFault.of(NOT_AWAITED, null, asked + " of " + dossier.code())
              .inVietnamese("Bước " + asked + " của hồ sơ không chờ bổ sung"));
    }
    Optional<HubFault> fault =
        payloads.form(message.tx(), dossier, message.definition()).mend(message.payload());
    if (fault.isEmpty()) {
      askAgain(message, waits.get(), latest);
    }
    return fault;
  }

  private void askAgain(DossierMessage message, DossierStep step, Map<String, DossierStep> latest) {
    Handle tx = message.tx();
    Dossier dossier = message.dossier();
    ProcedureDefinition definition = message.definition();
    StepDefinition defined = definition.step(step.step());
    steps.supplement(tx, dossier.code(), step.step(), step.round() + 1, message.evidenceId());
    requests.askAgain(
        tx, dossier, definition, step, clocks.dueAfterSupplement(dossier, step), latest);
    course.goOn(tx, dossier, definition, "Đã chuyển bổ sung đến " + defined.agency());
  }
}
