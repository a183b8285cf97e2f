package vn.lienthong.routes.procedure.definition;

import java.util.ArrayList;
import java.util.List;

/** A definition as a picture: who waits for whom, who does it, how long it may take. */
public final class ProcedureDrawing {
  private final ProcedureDefinition procedure;

  /** Draws this one. */
  public ProcedureDrawing(ProcedureDefinition procedure) {
    this.procedure = procedure;
  }

  /** For a terminal: a line each step, under the step that it waits for last. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(procedure.service() + " " + procedure.version() + ": " + procedure.vietnamese());
    lines.add("  " + procedure.english());
    Limit whole = procedure.limit();
    if (whole != null) {
      lines.add("  " + time(whole));
    }
    lines.add("● " + procedure.service());
    List<StepDefinition> first =
        procedure.steps().stream().filter(step -> step.after().isEmpty()).toList();
    branches(first, "", lines);
    return lines;
  }

  private void branches(List<StepDefinition> steps, String indent, List<String> lines) {
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      StepDefinition step = steps.get(i);
      lines.add(indent + (last ? "└─ " : "├─ ") + line(step));
      String below = indent + (last ? "   " : "│  ");
      StepDefinition undoing = step.compensation();
      if (undoing != null) {
        lines.add(below + "   ↩ " + undoing.done() + ": " + line(undoing));
      }
      branches(
          procedure.steps().stream().filter(other -> isUnder(other, step)).toList(), below, lines);
    }
  }

  /** Drawn once, under the last of those it waits for. */
  private static boolean isUnder(StepDefinition step, StepDefinition earlier) {
    List<String> after = step.after();
    return !after.isEmpty() && after.get(after.size() - 1).equals(earlier.name());
  }

  private static String line(StepDefinition step) {
    String choice = step.choice();
    List<String> after = step.after();
    return step.name()
        + (choice == null ? "" : " [" + choice + "]")
        + (after.size() > 1 ? " (" + String.join(" + ", after) + ")" : "")
        + " — "
        + step.agency()
        + " ("
        + kinds(step)
        + "), "
        + time(step.limit());
  }

  private static String time(Limit limit) {
    return limit.time().vietnamese()
        + " / "
        + limit.time().english()
        + (limit.assumed() ? " (tạm lấy / assumed)" : "");
  }

  private static String kinds(StepDefinition step) {
    return String.join(" | ", step.provider().kinds().values().stream().sorted().toList());
  }

  /** The same as a Mermaid flow chart, for documents. */
  public String mermaid() {
    StringBuilder chart = new StringBuilder("flowchart LR\n");
    chart.append("  start([\"").append(procedure.service()).append("\"])\n");
    for (StepDefinition step : procedure.steps()) {
      String choice = step.choice();
      chart
          .append("  ")
          .append(id(step.name()))
          .append("[\"")
          .append(step.name())
          .append("<br/>")
          .append(step.agency())
          .append("<br/>")
          .append(step.limit().time().vietnamese())
          .append(step.limit().assumed() ? " *" : "")
          .append("\"]\n");
      String arrow = choice == null ? " --> " : " -. " + choice + " .-> ";
      List<String> after = step.after().isEmpty() ? List.of("start") : step.after();
      after.forEach(
          earlier ->
              chart
                  .append("  ")
                  .append(id(earlier))
                  .append(arrow)
                  .append(id(step.name()))
                  .append('\n'));
      StepDefinition undoing = step.compensation();
      if (undoing != null) {
        chart
            .append("  ")
            .append(id(step.name()))
            .append(" -. ↩ .-> ")
            .append(id(undoing.name()))
            .append("[\"")
            .append(undoing.done())
            .append("\"]\n");
      }
    }
    return chart.toString();
  }

  private static String id(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_");
  }
}
