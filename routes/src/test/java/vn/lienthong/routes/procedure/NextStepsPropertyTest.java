package vn.lienthong.routes.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.Standing;
import vn.lienthong.routes.procedure.definition.StepDefinition;

/** Any definition, any order of what happens: a dossier ends, or stands where somebody owns it. */
class NextStepsPropertyTest {
  private static final Set<Standing> OVER =
      Set.of(Standing.DONE, Standing.ENDED, Standing.WITHDRAWN);
  private static final Set<Standing> OWNED =
      Set.of(Standing.OFFICER, Standing.NOT_ACCEPTED, Standing.SUPPLEMENT);

  @Property(tries = 2000)
  void dossier_endsOrHasAnOwner_andNoStepBeginsTwiceOrTooEarly(@ForAll long seed) {
    Run run = new Run(new Random(seed));
    for (int i = 0; i < 200 && run.moves(); i++) {
      run.happens();
      run.timesPass();
    }
    assertThat(OVER.contains(run.last.standing()) || OWNED.contains(run.last.standing()))
        .as("%s stands in no list: %s", run.last.standing(), run.states)
        .isTrue();
    run.officerEnds();
    assertThat(run.last.standing()).isIn(OVER);
    run.assertUndone();
  }

  /** One dossier, its providers, its citizen and its officer. */
  private static final class Run {
    private final Random random;
    private final ProcedureDefinition definition;
    private final Set<String> choices;
    private final Map<String, StepState> states = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private @Nullable Ending ending;
    private NextSteps last;

    Run(Random random) {
      this.random = random;
      this.definition = new RandomProcedure(random).make();
      this.choices = random.nextBoolean() ? Set.of(RandomProcedure.CHOICE) : Set.of();
      this.last = goOn();
    }

    private NextSteps goOn() {
      NextSteps next = NextSteps.of(definition, choices, states, ending);
      assertThat(NextSteps.of(definition, choices, new HashMap<>(states), ending)).isEqualTo(next);
      ending = next.ending();
      for (StepDefinition step : next.ask()) {
        assertThat(asked.add(step.name())).as("%s is asked for twice", step.name()).isTrue();
        assertReady(step);
        states.put(step.name(), StepState.DA_GUI);
      }
      return next;
    }

    private void assertReady(StepDefinition step) {
      if (StepDefinition.isCompensation(step.name())) {
        String done = step.name().substring(0, step.name().indexOf('/'));
        assertThat(states.get(done)).isEqualTo(StepState.HOAN_THANH);
        assertThat(ending).isNotNull();
      } else {
        assertThat(ending).as("nothing new begins in a dossier that ends").isNull();
        step.after()
            .forEach(
                one -> assertThat(states.get(one)).isIn(StepState.HOAN_THANH, StepState.BO_QUA));
      }
    }

    /** Whether a provider may still say something. */
    boolean moves() {
      return states.values().stream()
          .anyMatch(state -> state == StepState.DA_GUI || state == StepState.DA_TIEP_NHAN);
    }

    void happens() {
      List<String> open =
          new ArrayList<>(
              states.keySet().stream()
                  .filter(
                      step ->
                          states.get(step) == StepState.DA_GUI
                              || states.get(step) == StepState.DA_TIEP_NHAN)
                  .sorted()
                  .toList());
      String step = open.get(random.nextInt(open.size()));
      switch (random.nextInt(12)) {
        case 0 -> states.put(step, StepState.TU_CHOI);
        case 1 -> states.put(step, StepState.DA_TIEP_NHAN);
        case 2 -> states.put(step, StepState.YEU_CAU_BO_SUNG);
        case 3 -> supplementOr(step);
        case 4 -> states.put(step, StepState.KHONG_LAP_DUOC);
        case 5 -> ending = ending == null && random.nextInt(4) == 0 ? Ending.RUT : ending;
        default -> states.put(step, StepState.HOAN_THANH);
      }
      last = goOn();
    }

    /** A supplement comes, or its time passes. */
    private void supplementOr(String otherwise) {
      states.keySet().stream()
          .filter(step -> states.get(step) == StepState.YEU_CAU_BO_SUNG)
          .findFirst()
          .ifPresentOrElse(
              step ->
                  states.put(step, random.nextBoolean() ? StepState.DA_GUI : StepState.HET_BO_SUNG),
              () -> states.put(otherwise, StepState.DA_TIEP_NHAN));
    }

    /** In a dossier that ends nobody brings a supplement: its time passes. */
    void timesPass() {
      if (ending != null && !moves()) {
        states.replaceAll(
            (step, state) -> state == StepState.YEU_CAU_BO_SUNG ? StepState.HET_BO_SUNG : state);
        last = goOn();
      }
    }

    /** The officer ends it; providers leave what is open, what cannot be undone is left out. */
    void officerEnds() {
      ending = ending == null && !OVER.contains(last.standing()) ? Ending.DUNG : ending;
      for (int i = 0; i < 50 && !OVER.contains(last.standing()); i++) {
        last = goOn();
        states.replaceAll(
            (step, state) ->
                StepDefinition.isCompensation(step) && state != StepState.HOAN_THANH
                    ? StepState.BO_QUA
                    : state.isOpen() ? StepState.TU_CHOI : state);
        last = goOn();
      }
    }

    void assertUndone() {
      if (last.standing() == Standing.DONE) {
        return;
      }
      for (StepDefinition step : NextSteps.chosen(definition, choices)) {
        StepDefinition undoing = step.compensation();
        if (undoing != null && states.get(step.name()) == StepState.HOAN_THANH) {
          assertThat(states.get(undoing.name()))
              .as("%s is done and not undone", step.name())
              .isIn(StepState.HOAN_THANH, StepState.BO_QUA);
        }
      }
    }
  }
}
