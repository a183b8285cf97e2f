package vn.lienthong.routes.drill.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Compares what was promised with what each subscriber acted on: nothing lost, doubled or early.
 */
final class EventComparison {
  private static final int SHOWN = 5;

  private final Map<UUID, PublishedEvent> promised = new HashMap<>();
  private final Map<Integer, List<UUID>> ofCitizen = new HashMap<>();

  EventComparison(List<List<PublishedEvent>> senders) {
    for (List<PublishedEvent> book : senders) {
      for (PublishedEvent event : book) {
        promised.put(event.id(), event);
        event
            .citizens()
            .forEach(
                who -> ofCitizen.computeIfAbsent(who, any -> new ArrayList<>()).add(event.id()));
      }
    }
  }

  /** What is wrong with a subscriber's book, the first few of each; empty where nothing is. */
  List<String> findings(String who, List<UUID> book) {
    List<String> findings = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    Map<Integer, List<UUID>> order = new HashMap<>();
    for (UUID id : book) {
      PublishedEvent event = promised.get(id);
      if (event == null) {
        findings.add(who + " acted on " + id + ", which nobody published");
        continue;
      }
      if (!seen.add(id)) {
        findings.add(who + " acted twice on " + event.code());
      }
      event.citizens().forEach(of -> order.computeIfAbsent(of, any -> new ArrayList<>()).add(id));
    }
    promised.values().stream()
        .filter(event -> !seen.contains(event.id()))
        .limit(SHOWN)
        .forEach(event -> findings.add(who + " never got " + event.code()));
    ofCitizen.forEach(
        (citizen, sent) -> {
          if (!sent.equals(order.get(citizen)) && findings.size() < SHOWN) {
            findings.add(who + " has another order of citizen " + citizen);
          }
        });
    return findings;
  }

  int citizens() {
    return ofCitizen.size();
  }
}
