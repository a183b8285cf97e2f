package vn.lienthong.routes.drill.check;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.lienthong.routes.drill.check.Finding.Kind;

/** Messages that took effect twice, and second messages for what must be one. */
final class Doubles {
  private final Index index;
  private final Consumer<Finding> found;

  Doubles(Index index, Consumer<Finding> found) {
    this.index = index;
    this.found = found;
  }

  void look() {
    index.effects().forEach(this::effects);
    index.sources().dossiers().forEach(this::steps);
    acts();
    Stream.concat(index.promises().keySet().stream(), index.lostPromises().keySet().stream())
        .distinct()
        .forEach(this::values);
  }

  private void effects(MessageKey message, List<Effect> effects) {
    Map<String, Long> times =
        effects.stream()
            .filter(effect -> !mayBeAskedAgain(effect.service()))
            .collect(groupingBy(Effect::receiver, counting()));
    times.forEach(
        (receiver, count) -> {
          if (count > 1) {
            doubled(message, receiver + " took effect of it " + count + " times");
          }
        });
  }

  private boolean mayBeAskedAgain(String service) {
    return index.sources().askedAgain().contains(service);
  }

  private void steps(KeptDossier dossier) {
    dossier.steps().stream()
        .collect(
            groupingBy(
                step -> step.service() + ", round " + step.round(),
                mapping(KeptDossier.Step::message, toCollection(TreeSet::new))))
        .forEach(
            (step, messages) -> {
              if (messages.size() > 1) {
                doubled(messages.last(), step + " of " + dossier.code() + " was asked by two ids");
              }
            });
  }

  /** An agency does each step of a dossier for one message only, whatever the store says. */
  private void acts() {
    var steps =
        index.sources().dossiers().stream()
            .flatMap(dossier -> dossier.steps().stream().map(KeptDossier.Step::service))
            .collect(toCollection(TreeSet::new));
    index.sources().effects().stream()
        .filter(effect -> steps.contains(effect.service()) && !effect.dossier().isEmpty())
        .collect(
            groupingBy(
                effect -> effect.receiver() + " " + effect.service() + " " + effect.dossier(),
                mapping(Effect::message, toCollection(TreeSet::new))))
        .forEach(
            (act, messages) -> {
              if (messages.size() > 1) {
                doubled(messages.last(), act + " was done for " + messages.size() + " ids");
              }
            });
  }

  /** A value that was given in a lost time binds like any other. */
  private void values(MessageKey message) {
    long values =
        Stream.concat(index.promises(message).stream(), index.lostPromises(message).stream())
            .map(Promise::value)
            .filter(value -> !value.isEmpty())
            .distinct()
            .count();
    if (values > 1) {
      doubled(message, "one request got " + values + " different values");
    }
  }

  private void doubled(MessageKey message, String what) {
    found.accept(new Finding(Kind.DUPLICATED, message, what));
  }
}
