package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.NOT_AWAITED;
import static vn.lienthong.qcvn109.error.HubErrorCode.SCHEMA_INVALID;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BoSungHoSoStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.procedure.definition.DossierForm;
import vn.lienthong.routes.procedure.definition.FieldPath;
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
  private final DossierNotices notices;

  Supplements(
      StepStore steps,
      KeptPayloads payloads,
      StepRequests requests,
      DossierCourse course,
      DossierClocks clocks,
      DossierNotices notices) {
    this.steps = steps;
    this.payloads = payloads;
    this.requests = requests;
    this.course = course;
    this.clocks = clocks;
    this.notices = notices;
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
    Optional<HubFault> fault = mend(message, latest.values());
    if (fault.isEmpty()) {
      askAgain(message, waits.get(), latest);
    }
    return fault;
  }

  private Optional<HubFault> mend(DossierMessage message, Collection<DossierStep> asked) {
    ProcedureDefinition definition = message.definition();
    DossierForm form = payloads.form(message.tx(), message.dossier(), definition);
    Set<String> chosen = form.choices(definition);
    Map<FieldPath, Optional<String>> before = new LinkedHashMap<>();
    asked.stream()
        .filter(step -> step.state().isOpen() || step.state() == StepState.HOAN_THANH)
        .map(step -> definition.step(step.step()).provider().field())
        .flatMap(Stream::ofNullable)
        .forEach(field -> before.put(field, form.text(field)));
    Optional<HubFault> fault =
        form.mend(message.payload())
            .or(() -> moved(form, before))
            .or(() -> chosenOtherwise(chosen, form.choices(definition)));
    if (fault.isEmpty()) {
      notices.mended(message.tx(), message.dossier(), form.payload());
    }
    return fault;
  }

  /**
   * Two agencies would have the same step, and each might do it: two funds would pay for one death.
   */
  private static Optional<HubFault> moved(
      DossierForm form, Map<FieldPath, Optional<String>> before) {
    return before.keySet().stream()
        .filter(field -> !form.text(field).equals(before.get(field)))
        .findFirst()
        .map(
            field ->
                HubFault.of(
                        SCHEMA_INVALID,
                        null,
                        field + " chose who was asked already, a supplement cannot change it")
                    .inVietnamese(
                        "Trường "
                            + field
                            + " quyết định cơ quan giải quyết, cơ quan đó đã được yêu cầu nên bổ sung"
                            + " không đổi được; rút hồ sơ rồi nộp lại nếu chọn nhầm"));
  }

  /** What was chosen later would be in no step that was chosen by, and nobody would do it. */
  private static Optional<HubFault> chosenOtherwise(Set<String> before, Set<String> after) {
    return after.equals(before)
        ? Optional.empty()
        : Optional.of(
            HubFault.of(
                    SCHEMA_INVALID,
                    null,
                    "the citizen chose "
                        + sorted(before)
                        + " when the dossier began, with this supplement it would be "
                        + sorted(after))
                .inVietnamese(
                    "Bổ sung không đổi được các thủ tục đã chọn lúc nộp; nộp hồ sơ khác cho thủ tục"
                        + " muốn thêm, hoặc rút hồ sơ rồi nộp lại"));
  }

  private static List<String> sorted(Set<String> choices) {
    return choices.stream().sorted().toList();
  }

  private void askAgain(DossierMessage message, DossierStep step, Map<String, DossierStep> latest) {
    Handle tx = message.tx();
    Dossier dossier = message.dossier();
    ProcedureDefinition definition = message.definition();
    StepDefinition defined = definition.step(step.step());
    steps.supplement(tx, dossier.code(), step.step(), step.round() + 1, message.evidenceId());
    requests.askAgain(
        tx, dossier, definition, step, clocks.dueAfterSupplement(tx, dossier, step), latest);
    course.goOn(tx, dossier, definition, "Đã chuyển bổ sung đến " + defined.agency());
  }
}
