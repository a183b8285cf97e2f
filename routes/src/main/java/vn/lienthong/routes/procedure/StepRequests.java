package vn.lienthong.routes.procedure;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/** Asks for steps, each under an id that follows from dossier, step and round. */
final class StepRequests {
  private static final int FIRST_ROUND = 1;

  private final DossierStore dossiers;
  private final Results results;
  private final HubMessages messages;
  private final MemberRegistry members;

  StepRequests(
      DossierStore dossiers, Results results, HubMessages messages, MemberRegistry members) {
    this.dossiers = dossiers;
    this.results = results;
    this.messages = messages;
    this.members = members;
  }

  /**
   * Asks for every step whose predecessors are done and that was not asked for; gives all steps.
   */
  List<DossierStep> askDue(
      Handle tx, Dossier dossier, ProcedureDefinition definition, List<DossierStep> steps) {
    Set<String> asked = steps.stream().map(DossierStep::step).collect(Collectors.toSet());
    Set<String> done =
        steps.stream()
            .filter(step -> step.state() == StepState.HOAN_THANH)
            .map(DossierStep::step)
            .collect(Collectors.toSet());
    List<ProcedureDefinition.Step> due =
        definition.steps().stream()
            .filter(step -> !asked.contains(step.service()) && done.containsAll(step.after()))
            .toList();
    due.forEach(step -> ask(tx, dossier, definition, step, steps));
    return due.isEmpty() ? steps : dossiers.steps(tx, dossier.code());
  }

  private void ask(
      Handle tx,
      Dossier dossier,
      ProcedureDefinition definition,
      ProcedureDefinition.Step step,
      List<DossierStep> steps) {
    Member provider = members.provider(step.service());
    UUID id = DerivedId.of(dossier.code(), step.service(), Integer.toString(FIRST_ROUND));
    Object payload = definition.payload(step, results.form(dossier), results.of(steps));
    dossiers.ask(tx, dossier.code(), step.service(), FIRST_ROUND, provider.code(), id);
    messages.send(
        tx,
        messages.header(id, step.service(), provider.code()).withDossierCode(dossier.code()),
        Payloads.write(payload));
  }
}
