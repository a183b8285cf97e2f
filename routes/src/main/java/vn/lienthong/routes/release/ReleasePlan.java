package vn.lienthong.routes.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one question gets under one rule.
 *
 * @param granted the items to give, with their form
 * @param notReleased the fields that were asked for and are not given, and the name where it has to
 *     be masked
 * @param beyond whether the question named a field that the rule does not release
 */
record ReleasePlan(Map<String, Treatment> granted, List<String> notReleased, boolean beyond) {

  /** For a question that names these fields; without any it asks for all that is released. */
  static ReleasePlan of(ReleaseRule rule, List<String> named) {
    Map<String, Treatment> released = released(rule);
    Set<String> asked = named.isEmpty() ? CitizenFields.all() : items(named);
    Map<String, Treatment> granted = new LinkedHashMap<>();
    Set<String> missing = new LinkedHashSet<>(asked);
    missing.removeAll(released.keySet());
    released.forEach(
        (item, treatment) -> {
          // The schema demands the name: where the agreement releases it, it is not masked.
          if (asked.contains(item) || item.equals(CitizenFields.COMPULSORY)) {
            granted.put(item, treatment);
          }
        });
    if (!granted.containsKey(CitizenFields.COMPULSORY)) {
      missing.add(CitizenFields.COMPULSORY);
    }
    List<String> unknown = named.stream().filter(field -> !CitizenFields.isKnown(field)).toList();
    boolean beyond =
        !unknown.isEmpty() || (!named.isEmpty() && !released.keySet().containsAll(asked));
    List<String> notReleased = new ArrayList<>(CitizenFields.named(missing));
    unknown.stream().distinct().forEach(notReleased::add);
    return new ReleasePlan(granted, List.copyOf(notReleased), beyond);
  }

  private static Map<String, Treatment> released(ReleaseRule rule) {
    Map<String, Treatment> released = new LinkedHashMap<>();
    rule.fields()
        .forEach(
            (field, treatment) ->
                CitizenFields.itemsOf(field)
                    .forEach(item -> released.merge(item, treatment, ReleasePlan::stricter)));
    return released;
  }

  // Of a person released in full and an item of it otherwise, the item's own form counts.
  private static Treatment stricter(Treatment one, Treatment other) {
    return one == Treatment.AS_IS ? other : one;
  }

  private static Set<String> items(List<String> fields) {
    Set<String> items = new LinkedHashSet<>();
    fields.forEach(field -> items.addAll(CitizenFields.itemsOf(field)));
    return items;
  }
}
