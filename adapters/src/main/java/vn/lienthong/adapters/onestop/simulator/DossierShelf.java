package vn.lienthong.adapters.onestop.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.lienthong.adapters.spi.DurableMaps;
import vn.lienthong.connectors.api.DurableMap;

/** Every dossier of the office, on disk. */
final class DossierShelf {
  private final DurableMap dossiers;
  private final Clock clock;

  DossierShelf(DurableMaps maps, Clock clock) {
    this.dossiers = maps.map("dossiers");
    this.clock = clock;
  }

  boolean has(String code) {
    return dossiers.get(code).isPresent();
  }

  void add(String code, Dossier dossier) {
    dossiers.putIfAbsent(code, dossier.write());
  }

  /** Changes a dossier that is there; two changes at once follow one another. */
  synchronized void change(String code, UnaryOperator<Dossier> change) {
    dossiers.get(code).ifPresent(written -> change(code, Dossier.read(written), change));
  }

  /** How many dossiers have a code: one each, by construction. */
  Map<String, Integer> countByCode() {
    Map<String, Integer> counts = new TreeMap<>();
    dossiers.entries().keySet().forEach(code -> counts.put(code, 1));
    return counts;
  }

  /** The dossiers, with personal numbers and cards masked; the page of the counter. */
  String table(Function<String, DossierRow.Doings> doings) {
    StringBuilder text = new StringBuilder(DossierRow.COLUMNS);
    dossiers
        .entries()
        .forEach(
            (code, written) ->
                text.append(DossierRow.of(code, Dossier.read(written), doings.apply(code))));
    return text.toString();
  }

  private void change(String code, Dossier before, UnaryOperator<Dossier> change) {
    Dossier after = change.apply(before).endedIfComplete(Instant.now(clock));
    if (!after.equals(before)) {
      dossiers.put(code, after.write());
    }
  }
}
