package vn.lienthong.routes.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.Reactions.Then;
import vn.lienthong.routes.procedure.definition.Reactions.Withdrawal;
import vn.lienthong.routes.procedure.definition.Standing;
import vn.lienthong.routes.procedure.definition.StepDefinition;

/**
 * What a dossier does next. It follows from the definition and from where the steps stand, and from
 * nothing else: whatever the order of results, whatever happened twice, it comes out the same.
 *
 * @param ask steps to be asked for now, compensations among them
 * @param withdraw names of open steps whose providers are to be asked to leave them
 * @param standing where the dossier stands
 * @param ending why it ends before its time; null while it does not
 */
record NextSteps(
    List<StepDefinition> ask, List<String> withdraw, Standing standing, @Nullable Ending ending) {

  /**
   * Decides.
   *
   * @param choices what the citizen chose
   * @param states where the steps stand that were asked for or left out, compensations too
   * @param ending why the dossier ends before its time; null where nobody said so
   */
  static NextSteps of(
      ProcedureDefinition definition,
      Set<String> choices,
      Map<String, StepState> states,
      @Nullable Ending ending) {
    List<StepDefinition> chosen = chosen(definition, choices);
    boolean ends = chosen.stream().anyMatch(step -> then(step, states) == Then.END);
    if (ending == null && !ends) {
      return onward(chosen, states);
    }
    return new Unwinding(definition, chosen, states, ending == null ? Ending.DUNG : ending).next();
  }

  /** The steps of a dossier with these choices. */
  static List<StepDefinition> chosen(ProcedureDefinition definition, Set<String> choices) {
    return definition.steps().stream()
        .filter(step -> step.choice() == null || choices.contains(step.choice()))
        .toList();
  }

  private static NextSteps onward(List<StepDefinition> chosen, Map<String, StepState> states) {
    Set<String> known = chosen.stream().map(StepDefinition::name).collect(Collectors.toSet());
    List<StepDefinition> ask = new ArrayList<>();
    for (StepDefinition step : chosen) {
      boolean ready =
          step.after().stream().filter(known::contains).allMatch(one -> endedWell(states.get(one)));
      if (!states.containsKey(step.name()) && ready) {
        ask.add(step);
      }
    }
    return new NextSteps(ask, List.of(), standing(chosen, states, ask), null);
  }

  private static Standing standing(
      List<StepDefinition> chosen, Map<String, StepState> states, List<StepDefinition> ask) {
    if (chosen.stream().allMatch(step -> isOver(step, states))) {
      return Standing.DONE;
    }
    if (chosen.stream().anyMatch(step -> needsOfficer(step, states))) {
      return states.containsValue(StepState.HOAN_THANH) ? Standing.OFFICER : Standing.NOT_ACCEPTED;
    }
    if (states.containsValue(StepState.YEU_CAU_BO_SUNG)) {
      return Standing.SUPPLEMENT;
    }
    boolean moves = !ask.isEmpty() || states.values().stream().anyMatch(StepState::isOpen);
    if (!moves) {
      return Standing.OFFICER; // a checked definition has no such place; nobody is left waiting
    }
    return states.isEmpty() ? Standing.OPENED : Standing.RUNNING;
  }

  private static boolean endedWell(@Nullable StepState state) {
    return state == StepState.HOAN_THANH || state == StepState.BO_QUA;
  }

  private static boolean isOver(StepDefinition step, Map<String, StepState> states) {
    return endedWell(states.get(step.name())) || then(step, states) == Then.CONTINUE;
  }

  private static boolean needsOfficer(StepDefinition step, Map<String, StepState> states) {
    return states.get(step.name()) == StepState.KHONG_LAP_DUOC
        || then(step, states) == Then.OFFICER;
  }

  /** What follows from a step that ended badly; null where it did not. */
  private static @Nullable Then then(StepDefinition step, Map<String, StepState> states) {
    StepState state = states.get(step.name());
    if (state == StepState.TU_CHOI) {
      return step.on().refused();
    }
    return state == StepState.HET_BO_SUNG ? step.on().supplementMissing() : null;
  }

  /** A dossier that ends before its time: first what is open, then what is done, last one first. */
  private record Unwinding(
      ProcedureDefinition definition,
      List<StepDefinition> chosen,
      Map<String, StepState> states,
      Ending ending) {

    NextSteps next() {
      // after the time for a supplement nobody waits for its step any more
      List<StepDefinition> open =
          chosen.stream()
              .filter(step -> is(step.name(), StepState::isOpen))
              .filter(step -> !is(step.name(), state -> state == StepState.HET_BO_SUNG))
              .toList();
      if (!open.isEmpty()) {
        List<String> withdraw =
            open.stream()
                .filter(step -> step.on().withdrawn() == Withdrawal.ASK || waits(step))
                .map(StepDefinition::name)
                .toList();
        return new NextSteps(List.of(), withdraw, Standing.UNDOING, ending);
      }
      List<StepDefinition> left = chosen.stream().filter(this::isToBeUndone).toList();
      if (left.isEmpty()) {
        Standing last = ending == Ending.RUT ? Standing.WITHDRAWN : Standing.ENDED;
        return new NextSteps(List.of(), List.of(), last, ending);
      }
      boolean officer = left.stream().anyMatch(this::cannotBeUndone);
      List<StepDefinition> ask =
          left.stream()
              .filter(step -> left.stream().noneMatch(later -> comesAfter(later, step)))
              .map(StepDefinition::compensation)
              .filter(undoing -> undoing != null && !states.containsKey(undoing.name()))
              .toList();
      return new NextSteps(ask, List.of(), officer ? Standing.OFFICER : Standing.UNDOING, ending);
    }

    private boolean comesAfter(StepDefinition later, StepDefinition step) {
      return definition.allBefore(later.name()).contains(step.name());
    }

    /** For what no supplement is taken for any more. */
    private boolean waits(StepDefinition step) {
      return is(step.name(), StepState::awaitsSupplement);
    }

    private boolean isToBeUndone(StepDefinition step) {
      StepDefinition undoing = step.compensation();
      return undoing != null
          && states.get(step.name()) == StepState.HOAN_THANH
          && !is(undoing.name(), NextSteps::endedWell);
    }

    private boolean cannotBeUndone(StepDefinition step) {
      StepDefinition undoing = step.compensation();
      return undoing != null
          && is(
              undoing.name(),
              state ->
                  state == StepState.TU_CHOI
                      || state == StepState.KHONG_LAP_DUOC
                      || state.awaitsSupplement());
    }

    private boolean is(String step, Predicate<StepState> what) {
      StepState state = states.get(step);
      return state != null && what.test(state);
    }
  }
}
