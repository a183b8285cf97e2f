package vn.lienthong.routes.procedure.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which steps wait for which. */
final class StepGraph {
  private final Map<String, List<String>> before = new HashMap<>();

  StepGraph(List<StepDefinition> steps) {
    steps.forEach(step -> before.put(step.name(), step.after()));
  }

  boolean has(String step) {
    return before.containsKey(step);
  }

  /** Every step that has ended before this one begins; with itself where it waits for itself. */
  Set<String> allBefore(String step) {
    Set<String> all = new HashSet<>();
    collect(step, all);
    return all;
  }

  private void collect(String step, Set<String> all) {
    for (String earlier : before.getOrDefault(step, List.of())) {
      if (all.add(earlier)) {
        collect(earlier, all);
      }
    }
  }
}
