package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * Any interleaving of two relays and three consumers, with failures, deaths, dead heads and skipped
 * ones: of each key the receiver gets what was accepted first first, and no key holds another.
 */
class HandOverOrderProperties {
  private static final List<String> OWNERS = List.of("A", "B", "C");
  private static final Set<String> FINISHED = Set.of("XONG", "BO_QUA");

  @Property(tries = 5)
  void receiver_seesTheOrderOfAcceptance_inAnyInterleaving(@ForAll long seed) {
    new Run(new Random(seed)).play();
  }

  /** One run and its oracle: the states of all rows, kept beside the database. */
  private static final class Run {
    private final OutboxScene scene = new OutboxScene();
    private final Random random;
    private final Map<Long, String> keys = new TreeMap<>();
    private final Map<Long, String> states = new HashMap<>();
    private final Map<String, Long> held = new LinkedHashMap<>();
    private final List<Long> inBroker = new ArrayList<>();

    Run(Random random) {
      this.random = random;
    }

    void play() {
      for (int i = 0; i < 40; i++) {
        step();
      }
      drain();
      keys.forEach(
          (id, key) ->
              assertThat(states.get(id))
                  .as("row %d of %s in %s", id, key, states)
                  .isEqualTo(mayMove(id) ? scene.state(id).orElseThrow() : "CHO"));
      assertThat(keys.keySet()).allMatch(id -> !mayMove(id) || !"CHO".equals(states.get(id)));
    }

    private void step() {
      switch (random.nextInt(9)) {
        case 0, 1 -> {
          String key = random.nextInt(4) == 0 ? null : "key" + random.nextInt(3);
          long id = scene.add(key == null ? null : scene.receiver + key);
          keys.put(id, key == null ? "free" + id : key);
          states.put(id, "CHO");
        }
        case 2 -> lease(1 + random.nextInt(4));
        case 3, 4 -> claim(owner());
        case 5 -> end(owner());
        case 6 -> fail(owner());
        case 7 -> {
          scene.day();
          held.clear(); // whoever held one died or was too slow: the next may take it
        }
        default -> buryOrSkip();
      }
    }

    private String owner() {
      return OWNERS.get(random.nextInt(OWNERS.size()));
    }

    private void lease(int window) {
      List<Long> leased = scene.lease(window);
      leased.forEach(id -> assertThat(mayMove(id)).as("%d leased while %s", id, states).isTrue());
      inBroker.addAll(leased);
    }

    private void claim(String owner) {
      if (inBroker.isEmpty() || held.containsKey(owner)) {
        return;
      }
      long id = inBroker.remove(random.nextInt(inBroker.size()));
      if (scene.claim(id, owner + id)) {
        assertThat(mayMove(id)).as("%d sent while %s", id, states).isTrue();
        held.put(owner, id);
      }
    }

    private void end(String owner) {
      Long id = held.remove(owner);
      if (id != null && scene.done(id, owner + id)) {
        states.put(id, "XONG");
      }
    }

    private void fail(String owner) {
      Long id = held.remove(owner);
      if (id != null) {
        scene.postpone(id, owner + id);
      }
    }

    private void buryOrSkip() {
      if (keys.isEmpty()) {
        return;
      }
      List<Long> all = List.copyOf(keys.keySet());
      long id = all.get(random.nextInt(all.size()));
      if ("HONG".equals(states.get(id))) {
        scene.skip(id);
        states.put(id, "BO_QUA");
      } else if (mayMove(id) && "CHO".equals(states.get(id))) {
        scene.bury(id);
        states.put(id, "HONG");
        held.values().removeIf(one -> one == id);
      }
    }

    private void drain() {
      held.clear();
      for (int round = 0; round == 0 || !inBroker.isEmpty(); round++) {
        scene.day();
        inBroker.clear();
        lease(1_000);
        for (Long id : List.copyOf(inBroker)) {
          String owner = "last" + round;
          if (scene.claim(id, owner) && scene.done(id, owner)) {
            states.put(id, "XONG");
          }
        }
      }
    }

    /** Whether nothing of the same key before it is unfinished. */
    private boolean mayMove(long id) {
      @Nullable String key = keys.get(id);
      return keys.entrySet().stream()
          .filter(other -> other.getKey() < id && other.getValue().equals(key))
          .allMatch(other -> FINISHED.contains(states.get(other.getKey())));
    }
  }
}
