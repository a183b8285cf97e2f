package vn.lienthong.qcvn109.codelist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which communes of before 2025-07-01 went to which ones of today. It was joined by names: 44 old
 * communes and 11 new ones found no partner, 295 old ones have several. No pair leaves the province
 * that the others of its old province went to, so provinces follow from their communes.
 */
final class UnitMap {
  static final String FILE = "dvhc-map-old-to-new.csv";
  static final String CONFIDENCE = CodeListFiles.of(FILE).remarks().get("confidence");
  private static final UnitMap FORWARD = new UnitMap("old_code", "new_code");
  private static final UnitMap BACKWARD = new UnitMap("new_code", "old_code");

  private final Map<String, Set<String>> partners = new LinkedHashMap<>();

  private UnitMap(String from, String to) {
    CodeListFiles.of(FILE)
        .forEach(
            row ->
                partners
                    .computeIfAbsent(row.text(from), code -> new LinkedHashSet<>(2))
                    .add(row.text(to)));
  }

  static UnitMap oldToNew() {
    return FORWARD;
  }

  static UnitMap newToOld() {
    return BACKWARD;
  }

  /** The partners of one commune; none is possible. */
  Collection<String> of(String commune) {
    return partners.getOrDefault(commune, Set.of());
  }

  /** The partners of several communes together, each seen as {@code view} says. */
  List<String> ofAll(List<AdministrativeUnit> communes, Function<String, String> view) {
    return communes.stream()
        .flatMap(commune -> of(commune.code()).stream())
        .map(view)
        .distinct()
        .toList();
  }
}
