package vn.lienthong.routes.drill.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the sources. */
public final class Checker {
  private Checker() {}

  /** What must not be, and how much was looked at. */
  public static CheckResult check(Sources sources) {
    Index index = new Index(sources);
    List<Finding> findings = new ArrayList<>();
    new Losses(index, findings::add).look();
    new Doubles(index, findings::add).look();
    new Phantoms(index, findings::add).look();
    new Contradictions(index, findings::add).look();
    return new CheckResult(List.copyOf(findings), counts(index));
  }

  private static Map<String, Long> counts(Index index) {
    Sources sources = index.sources();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("sent", (long) index.sentInOrder().size());
    counts.put("promised", index.promises().keySet().stream().filter(index::isPromised).count());
    counts.put("answers to senders", (long) sources.promises().size());
    counts.put("effects", (long) sources.effects().size());
    counts.put("messages in the store", (long) sources.kept().size());
    counts.put("dossiers", (long) sources.dossiers().size());
    if (!index.lostPromises().isEmpty()) {
      counts.put("promised in the lost time", (long) index.lostPromises().size());
      counts.put(
          "promised again after it",
          index.lostPromises().keySet().stream().filter(index.promises()::containsKey).count());
      counts.put(
          "named by the lost time only",
          index.lostPromises().keySet().stream().filter(index::isNamedOnly).count());
    }
    counts.put(
        "with operators",
        sources.kept().stream()
            .filter(kept -> kept.handOvers().containsValue(KeptMessage.Way.WITH_OPERATORS))
            .count());
    return counts;
  }
}
