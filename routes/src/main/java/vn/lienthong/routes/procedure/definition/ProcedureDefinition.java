package vn.lienthong.routes.procedure.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A joint procedure in one version, checked. A dossier stays on the version that it was opened
 * with.
 *
 * @param service the service whose message opens a dossier
 * @param version grows with every change of what dossiers go through
 * @param vietnamese its name for the citizen
 * @param english the same
 * @param legalBasis the laws that join the steps
 * @param place the field of the form that holds the administrative unit whose calendar counts
 * @param limit the time for the whole; null where only steps have one
 * @param choices what the citizen may choose
 * @param steps its steps, in the order of the file
 * @param status what the citizen is told
 * @param text the file as it was read
 */
public record ProcedureDefinition(
    String service,
    int version,
    String vietnamese,
    String english,
    List<String> legalBasis,
    FieldPath place,
    @Nullable Limit limit,
    List<Choice> choices,
    List<StepDefinition> steps,
    Map<Standing, StatusText> status,
    String text) {
  public ProcedureDefinition {
    legalBasis = List.copyOf(legalBasis);
    choices = List.copyOf(choices);
    steps = List.copyOf(steps);
    status = Map.copyOf(status);
  }

  /** A step or a compensation by its name. */
  public StepDefinition step(String name) {
    return everyStep()
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such step: " + name));
  }

  /** What the citizen is told. */
  public StatusText status(Standing standing) {
    return Optional.ofNullable(status.get(standing)).orElseThrow();
  }

  /** Every step that has ended before this one begins, straight or through others. */
  public Set<String> allBefore(String step) {
    return new StepGraph(steps).allBefore(step);
  }

  /** The steps whose requests take data from the result of a step, by name. */
  public Set<String> takesFrom(String step) {
    return steps.stream()
        .filter(other -> other.request().takesFrom(step))
        .map(StepDefinition::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Its steps and what undoes them. */
  public Stream<StepDefinition> everyStep() {
    return steps.stream()
        .flatMap(step -> Stream.concat(Stream.of(step), Stream.ofNullable(step.compensation())));
  }

  /** The same, read from another text: comments and order of keys do not count. */
  public ProcedureDefinition withText(String other) {
    return new ProcedureDefinition(
        service,
        version,
        vietnamese,
        english,
        legalBasis,
        place,
        limit,
        choices,
        steps,
        status,
        other);
  }
}
