package vn.lienthong.routes.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.pipeline.OfficerCases;
import vn.lienthong.routes.pipeline.OfficerCases.Kind;
import vn.lienthong.routes.procedure.definition.DossierForm;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.StepDefinition;
import vn.lienthong.routes.procedure.definition.StepRequest;
import vn.lienthong.routes.registry.Member;

/** Asks for steps, each under an id that follows from dossier, step and round. */
final class StepRequests {
  private final StepStore steps;
  private final KeptPayloads payloads;
  private final HubMessages messages;
  private final StepProviders providers;
  private final DossierClocks clocks;
  private final OfficerCases cases;

  StepRequests(
      StepStore steps,
      KeptPayloads payloads,
      HubMessages messages,
      StepProviders providers,
      DossierClocks clocks,
      OfficerCases cases) {
    this.steps = steps;
    this.payloads = payloads;
    this.messages = messages;
    this.providers = providers;
    this.clocks = clocks;
    this.cases = cases;
  }

  /**
   * Asks for steps for the first time.
   *
   * @return false where a request could not be made
   */
  boolean ask(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      List<StepDefinition> due,
      Map<String, DossierStep> latest) {
    if (due.isEmpty()) {
      return true;
    }
    DossierForm form = payloads.form(tx, dossier, definition);
    Map<String, Element> results = payloads.done(latest);
    boolean all = true;
    for (StepDefinition step : due) {
      Instant dueAt = clocks.due(dossier, step.limit().time());
      all &= ask(tx, dossier, step, 1, dueAt, StepRequest.of(step, form, results), form);
    }
    return all;
  }

  /** Asks for a step once more, in its next round. */
  void askAgain(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      DossierStep before,
      @Nullable Instant dueAt,
      Map<String, DossierStep> latest) {
    StepDefinition step = definition.step(before.step());
    DossierForm form = payloads.form(tx, dossier, definition);
    Element payload = StepRequest.of(step, form, payloads.done(latest));
    ask(tx, dossier, step, before.round() + 1, dueAt, payload, form);
  }

  private boolean ask(
      Handle tx,
      Dossier dossier,
      StepDefinition step,
      int round,
      @Nullable Instant dueAt,
      Element payload,
      DossierForm form) {
    Member provider = providers.of(step, form);
    UUID id = DerivedId.of(dossier.code(), step.name(), Integer.toString(round));
    Optional<HubFault> fault = StepRequest.fault(payload);
    StepState state = fault.isPresent() ? StepState.KHONG_LAP_DUOC : StepState.DA_GUI;
    DossierStep asked =
        new DossierStep(
            dossier.code(),
            step.name(),
            step.service(),
            round,
            provider.code(),
            id,
            state,
            null,
            dueAt,
            false,
            dossier.moment(),
            dossier.moment());
    steps.add(tx, asked);
    if (fault.isPresent()) {
      cases.open(tx, Kind.HO_SO, dossier.formEvidenceId(), dossier.code(), fault.get());
      return false;
    }
    clocks.asked(tx, dossier, step, asked);
    messages.send(
        tx,
        messages.header(id, step.service(), provider.code()).withDossierCode(dossier.code()),
        payload);
    return true;
  }
}
