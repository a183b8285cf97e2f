package vn.lienthong.routes.procedure.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.procedure.reconciliation.AnswerStore.Total;

/** How the books of a round stand to each other, as far as their members have answered. */
final class Comparison {
  private final Round round;
  private final ActKind act;
  private final Optional<MemberCode> source;
  private final List<Pair> pairs;

  private Comparison(Round round, ActKind act, Optional<MemberCode> source, List<Pair> pairs) {
    this.round = round;
    this.act = act;
    this.source = source;
    this.pairs = pairs;
  }

  /**
   * Acts and one kind of record that follows them.
   *
   * @param units the communes whose totals differ
   * @param agreed the communes with any, whose totals agree
   * @param compared whether both have said all that this needs
   */
  record Pair(
      FollowUp followUp,
      MemberCode source,
      MemberCode member,
      Set<String> units,
      Set<String> agreed,
      boolean compared,
      Map<String, Set<String>> acts,
      Map<String, Set<String>> records) {
    Set<String> acts(String unit) {
      return acts.getOrDefault(unit, Set.of());
    }

    Set<String> records(String unit) {
      return records.getOrDefault(unit, Set.of());
    }
  }

  /** What a member told of one kind. */
  private record Book(
      MemberCode member,
      Map<String, Total> totals,
      boolean keysTold,
      Map<String, Set<String>> keys) {}

  static Comparison of(
      Handle tx, ActKind act, Round round, AnswerStore answers, List<Question> asked) {
    Optional<Book> source = book(tx, act.kind(), round, answers, asked);
    List<Pair> pairs = new ArrayList<>();
    if (source.isPresent()) {
      for (FollowUp next : act.followUps()) {
        book(tx, next.kind(), round, answers, asked)
            .ifPresent(records -> pairs.add(pair(next, source.get(), records)));
      }
    }
    return new Comparison(round, act, source.map(Book::member), pairs);
  }

  private static Pair pair(FollowUp followUp, Book acts, Book records) {
    Set<String> differing = differing(acts.totals(), records.totals());
    Set<String> agreed = new TreeSet<>(acts.totals().keySet());
    agreed.removeAll(differing);
    return new Pair(
        followUp,
        acts.member(),
        records.member(),
        differing,
        agreed,
        differing.isEmpty() || (acts.keysTold() && records.keysTold()),
        acts.keys(),
        records.keys());
  }

  private static Optional<Book> book(
      Handle tx, String record, Round round, AnswerStore answers, List<Question> asked) {
    return answered(asked, record, false)
        .map(
            member ->
                new Book(
                    member,
                    answers.totals(tx, round.code(), record),
                    answered(asked, record, true).isPresent(),
                    answers.keys(tx, round.code(), record)));
  }

  /** Whether any totals differ. */
  boolean differs() {
    return pairs.stream().anyMatch(pair -> !pair.units().isEmpty());
  }

  /** Asks both sides for the keys of the communes that differ. */
  void askKeys(Handle tx, RoundQuestions questions) {
    Set<String> all = new TreeSet<>();
    for (Pair pair : pairs) {
      if (!pair.units().isEmpty()) {
        all.addAll(pair.units());
        questions.askKeys(tx, round, pair.followUp().kind(), pair.member(), pair.units());
      }
    }
    questions.askKeys(tx, round, act.kind(), source.orElseThrow(), all);
  }

  /** Those of which enough was said. */
  List<Pair> compared() {
    return pairs.stream().filter(Pair::compared).toList();
  }

  /** Whether everything was compared. */
  boolean isWhole() {
    return compared().size() == act.followUps().size();
  }

  private static Optional<MemberCode> answered(List<Question> asked, String record, boolean keys) {
    return asked.stream()
        .filter(one -> one.record().equals(record) && one.keys() == keys && one.answered())
        .map(Question::member)
        .findFirst();
  }

  private static Set<String> differing(Map<String, Total> acts, Map<String, Total> records) {
    Set<String> units = new TreeSet<>(acts.keySet());
    units.addAll(records.keySet());
    units.removeIf(
        unit -> {
          Total one = acts.getOrDefault(unit, AnswerStore.NOTHING);
          return one.equals(records.getOrDefault(unit, AnswerStore.NOTHING));
        });
    return units;
  }
}
