package vn.lienthong.routes.procedure.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.qcvn109.contract.model.ElementModel;
import vn.lienthong.qcvn109.contract.model.EnumerationValue;
import vn.lienthong.routes.calendar.TimeLimit;
import vn.lienthong.routes.policy.HubService;

/** Checks one step, and what undoes it: its service, its provider, its data. */
final class StepRules {
  private static final int HOURS_OF_A_DAY = 8;

  private final ProcedureDefinition procedure;
  private final StepGraph graph;
  private final Problems problems;

  StepRules(ProcedureDefinition procedure, StepGraph graph, Problems problems) {
    this.procedure = procedure;
    this.graph = graph;
    this.problems = problems;
  }

  void check(StepDefinition step, String at) {
    Set<String> earlier = graph.allBefore(step.name());
    one(step, earlier, at);
    StepDefinition undoing = step.compensation();
    if (undoing != null) {
      Set<String> done = new HashSet<>(earlier);
      done.add(step.name());
      one(undoing, done, at + "/compensation");
      problems.require(
          undoing.on().refused() == Reactions.Then.OFFICER
              && undoing.on().supplementMissing() == Reactions.Then.OFFICER,
          at + "/compensation/on",
          "what cannot be undone needs an officer");
    }
  }

  private void one(StepDefinition step, Set<String> earlier, String at) {
    boolean asked =
        HubService.named(step.service())
            .filter(service -> service.mode() == HubService.Mode.ASYNC)
            .filter(service -> service.receiver() == HubService.Receiver.PROVIDER)
            .isPresent();
    problems.require(
        asked, at + "/service", step.service() + " is no service that does a step later");
    problems.require(
        ContractFields.child(ContractFields.result(), step.result()).isPresent(),
        at + "/result",
        "KetQuaHoSo has no element " + step.result());
    problems.require(
        isBefore(step.on().remindBefore(), step.limit().time()),
        at + "/on/silent/remindBefore",
        "a reminder "
            + step.on().remindBefore()
            + " before a limit of "
            + step.limit().time()
            + " would never come");
    provider(step, at);
    ContractFields.request(step.service())
        .ifPresent(request -> fields(step, request, earlier, at + "/request"));
  }

  /** A reminder that falls before the request itself is none, and nobody would miss it. */
  private static boolean isBefore(TimeLimit reminder, TimeLimit limit) {
    return switch (reminder.unit()) {
      case SAME_DAY -> false;
      case WORKING_DAY ->
          limit.unit() == TimeLimit.Unit.WORKING_DAY && reminder.amount() < limit.amount();
      case WORKING_HOUR -> reminder.amount() < hours(limit);
    };
  }

  private static int hours(TimeLimit limit) {
    return switch (limit.unit()) {
      case SAME_DAY -> HOURS_OF_A_DAY;
      case WORKING_DAY -> limit.amount() * HOURS_OF_A_DAY;
      case WORKING_HOUR -> limit.amount();
    };
  }

  private void provider(StepDefinition step, String at) {
    FieldPath field = step.provider().field();
    if (field == null) {
      return;
    }
    Optional<ElementModel> decides = form().flatMap(form -> ContractFields.find(form, field));
    problems.require(
        decides.isPresent(),
        at + "/providerBy/field",
        procedure.service() + " has no field " + field);
    Set<String> handled = step.provider().kinds().keySet();
    decides.map(ContractFields::values).orElse(List.of()).stream()
        .map(EnumerationValue::value)
        .filter(value -> !handled.contains(value))
        .forEach(
            value ->
                problems.add(
                    at + "/providerBy/kinds", "nobody does it where " + field + " is " + value));
  }

  private void fields(StepDefinition step, ElementModel request, Set<String> earlier, String at) {
    for (RequestMapping.Field field : step.request().fields()) {
      String place = StepContent.pointer(at, field.target().toString());
      Optional<ElementModel> target = ContractFields.find(request, field.target());
      problems.require(
          target.isPresent(), place, step.service() + " has no field " + field.target());
      for (Source one : field.sources()) {
        Optional<ElementModel> source = source(one, earlier, place);
        if (target.isPresent() && one instanceof Source.Constant constant) {
          constant(constant.text(), target.get(), place);
        }
        if (target.isPresent() && source.isPresent()) {
          kinds(source.get(), target.get(), place);
        }
      }
    }
    ContractFields.required(request).stream()
        .filter(
            name ->
                step.request().fields().stream()
                    .noneMatch(f -> f.target().names().get(0).equals(name)))
        .forEach(name -> problems.add(at, step.service() + " needs " + name));
  }

  /** A text that the contract refuses would stop every dossier at this step. */
  private void constant(String text, ElementModel target, String place) {
    List<String> values =
        ContractFields.values(target).stream().map(EnumerationValue::value).toList();
    problems.require(
        ContractFields.isText(target), place, target.name().getLocalPart() + " is no text field");
    problems.require(
        values.isEmpty() || values.contains(text), place, text + " must be one of " + values);
  }

  private void kinds(ElementModel source, ElementModel target, String place) {
    problems.require(
        fits(source, target),
        place,
        "the two are of different kinds: "
            + source.type().getLocalPart()
            + " and "
            + target.type().getLocalPart());
  }

  private static boolean fits(ElementModel source, ElementModel target) {
    return source.type().equals(target.type())
        || (ContractFields.isText(source) && ContractFields.isText(target));
  }

  private Optional<ElementModel> source(Source source, Set<String> earlier, String place) {
    if (source instanceof Source.Form form) {
      Optional<ElementModel> found =
          form().flatMap(model -> ContractFields.find(model, form.field()));
      problems.require(
          found.isPresent(), place, procedure.service() + " has no field " + form.field());
      return found;
    }
    if (source instanceof Source.Result result) {
      problems.require(
          earlier.contains(result.step()),
          place,
          "the result of " + result.step() + " is not there yet when this step begins");
      Optional<ElementModel> found = ContractFields.find(ContractFields.result(), result.field());
      problems.require(found.isPresent(), place, "KetQuaHoSo has no field " + result.field());
      return found;
    }
    return Optional.empty();
  }

  private Optional<ElementModel> form() {
    return ContractFields.request(procedure.service());
  }
}
