package vn.lienthong.routes.procedure.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.qcvn109.contract.model.ElementModel;
import vn.lienthong.routes.policy.HubService;
import vn.lienthong.routes.registry.ConfigurationFile;

/**
 * Checks a procedure as a whole: what can never begin, what nobody handles, what the contract does
 * not have.
 */
final class DefinitionRules {
  private final ProcedureDefinition procedure;
  private final Problems problems;
  private final StepGraph graph;

  private DefinitionRules(ProcedureDefinition procedure, ConfigurationFile file) {
    this.procedure = procedure;
    this.problems = new Problems(file);
    this.graph = new StepGraph(procedure.steps());
  }

  /**
   * Refuses a procedure that could stand still or send what the contract does not know.
   *
   * @throws vn.lienthong.routes.registry.ConfigurationFileException with line and reason; further
   *     ones are suppressed in it
   */
  static void check(ProcedureDefinition procedure, ConfigurationFile file) {
    DefinitionRules rules = new DefinitionRules(procedure, file);
    rules.opening();
    rules.choices();
    rules.steps();
    rules.problems.throwFirst();
  }

  private void opening() {
    String service = procedure.service();
    boolean opens = HubService.named(service).filter(HubService::startsOrMovesDossier).isPresent();
    problems.require(opens, "/service", service + " is no service that opens a dossier at the hub");
    form()
        .ifPresent(
            form ->
                problems.require(
                    ContractFields.find(form, procedure.place())
                        .filter(ContractFields::isText)
                        .isPresent(),
                    "/place",
                    service + " has no text field " + procedure.place()));
  }

  private void choices() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < procedure.choices().size(); i++) {
      Choice choice = procedure.choices().get(i);
      String at = "/choices/" + i;
      problems.require(codes.add(choice.code()), at, "choice " + choice.code() + " stands twice");
      boolean used =
          procedure.steps().stream().anyMatch(step -> choice.code().equals(step.choice()));
      problems.require(used, at, "no step is onlyIf " + choice.code());
      form()
          .ifPresent(
              form ->
                  problems.require(
                      ContractFields.find(form, choice.chosenBy()).isPresent(),
                      at + "/chosenBy",
                      procedure.service() + " has no field " + choice.chosenBy()));
    }
  }

  private void steps() {
    Set<String> names = new HashSet<>();
    List<StepDefinition> steps = procedure.steps();
    problems.require(!steps.isEmpty(), "/steps", "there is no step");
    for (int i = 0; i < steps.size(); i++) {
      StepDefinition step = steps.get(i);
      String at = "/steps/" + i;
      problems.require(names.add(step.name()), at, "step " + step.name() + " stands twice");
      problems.require(
          !StepDefinition.isCompensation(step.name()) && !step.name().equals(Source.FORM),
          at + "/name",
          step.name() + " is a name that the hub uses itself");
      order(step, at);
      new StepRules(procedure, graph, problems).check(step, at);
    }
  }

  private void order(StepDefinition step, String at) {
    for (String earlier : step.after()) {
      problems.require(graph.has(earlier), at + "/after", "there is no step " + earlier);
      procedure.steps().stream()
          .filter(other -> other.name().equals(earlier))
          .forEach(other -> mustEndWell(step, other, at));
    }
    problems.require(
        !graph.allBefore(step.name()).contains(step.name()),
        at + "/after",
        step.name() + " waits for itself and can never begin");
    String choice = step.choice();
    problems.require(
        choice == null || procedure.choices().stream().anyMatch(one -> one.code().equals(choice)),
        at + "/onlyIf",
        "there is no choice " + choice);
  }

  private void mustEndWell(StepDefinition step, StepDefinition earlier, String at) {
    Reactions on = earlier.on();
    boolean leftOut =
        on.refused() == Reactions.Then.CONTINUE
            || on.supplementMissing() == Reactions.Then.CONTINUE;
    problems.require(
        !leftOut,
        at + "/after",
        step.name()
            + " waits for "
            + earlier.name()
            + ", without which the dossier may go on: then it could never begin");
    problems.require(
        earlier.choice() == null || Objects.equals(earlier.choice(), step.choice()),
        at + "/after",
        earlier.name() + " is not done in every dossier in which " + step.name() + " is");
  }

  private Optional<ElementModel> form() {
    return ContractFields.request(procedure.service());
  }
}
