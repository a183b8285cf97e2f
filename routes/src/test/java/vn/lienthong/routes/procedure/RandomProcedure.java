package vn.lienthong.routes.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.calendar.TimeLimit;
import vn.lienthong.routes.procedure.definition.Choice;
import vn.lienthong.routes.procedure.definition.FieldPath;
import vn.lienthong.routes.procedure.definition.Limit;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.Provider;
import vn.lienthong.routes.procedure.definition.Reactions;
import vn.lienthong.routes.procedure.definition.Reactions.Then;
import vn.lienthong.routes.procedure.definition.Reactions.Withdrawal;
import vn.lienthong.routes.procedure.definition.RequestMapping;
import vn.lienthong.routes.procedure.definition.StepDefinition;

/** Definitions as the loader lets them through, made by chance. */
final class RandomProcedure {
  static final String CHOICE = "them";

  private static final Limit LIMIT = new Limit(TimeLimit.workingDays(1), "a test", true);

  private final Random random;

  RandomProcedure(Random random) {
    this.random = random;
  }

  ProcedureDefinition make() {
    int count = 1 + random.nextInt(7);
    List<StepDefinition> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean chosen = random.nextInt(4) == 0;
      steps.add(step("B" + i, after(steps, chosen), chosen ? CHOICE : null));
    }
    return new ProcedureDefinition(
        "LienThongThu",
        1,
        "thử",
        "test",
        List.of(),
        FieldPath.parse("Noi"),
        null,
        List.of(new Choice(CHOICE, "thêm", "more", FieldPath.parse("Them"))),
        steps,
        Map.of(),
        "");
  }

  /** Only steps that every dossier with this one has, and that nobody may go on without. */
  private List<String> after(List<StepDefinition> earlier, boolean chosen) {
    return earlier.stream()
        .filter(step -> step.choice() == null || chosen)
        .filter(step -> step.on().refused() != Then.CONTINUE)
        .filter(step -> step.on().supplementMissing() != Then.CONTINUE)
        .filter(step -> random.nextInt(3) == 0)
        .map(StepDefinition::name)
        .toList();
  }

  private StepDefinition step(String name, List<String> after, @Nullable String choice) {
    StepDefinition undoing =
        random.nextInt(3) == 0
            ? step(name + "/hoan-tac", List.of(), null, on(Then.OFFICER, Then.OFFICER), null)
            : null;
    Reactions on = on(any(Then.values()), any(Then.values()));
    return step(name, after, choice, on, undoing);
  }

  private Reactions on(Then refused, Then missing) {
    TimeLimit day = TimeLimit.workingDays(1);
    return new Reactions(day, missing, refused, day, any(Withdrawal.values()));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static StepDefinition step(
      String name,
      List<String> after,
      @Nullable String choice,
      Reactions on,
      @Nullable StepDefinition undoing) {
    return new StepDefinition(
        name,
        "DichVu",
        after,
        choice,
        new Provider(null, Map.of("", "kind")),
        "cơ quan",
        "xong",
        new RequestMapping(List.of()),
        "KetQua",
        LIMIT,
        on,
        undoing);
  }
}
