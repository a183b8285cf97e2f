package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.lienthong.qcvn109.digest.Sha256;

/** Whatever stands in several orders waits in each of them, and everything comes to its turn. */
class OrderOfSeveralProperties {
  private static final int WINDOW = 10_000;

  /** The persons of one message as bits; none of them makes a message of its own single order. */
  @Property(tries = 25)
  void messageOfSeveral_isGivenOnlyAfterAllBeforeItAboutAnyOfThem(
      @ForAll @Size(min = 2, max = 14) List<@IntRange(min = 1, max = 15) Integer> persons,
      @ForAll long seed) {
    OutboxScene scene = new OutboxScene();
    EvidenceJournal journal = new EvidenceJournal(scene.database);
    Map<Long, Integer> unfinished = new TreeMap<>();
    for (int about : persons) {
      unfinished.put(add(scene, journal, about), about);
    }
    Random order = new Random(seed);
    Set<Long> given = new HashSet<>();
    while (!unfinished.isEmpty()) {
      given.addAll(scene.lease(WINDOW));
      assertThat(given).as("of %s", unfinished).isEqualTo(firstOnes(unfinished));
      List<Long> choice = new ArrayList<>(given);
      Collections.shuffle(choice, order);
      long next = choice.get(0);
      assertThat(scene.claim(next, "owner-" + next)).isTrue();
      assertThat(scene.done(next, "owner-" + next)).isTrue();
      unfinished.remove(next);
      given.remove(next);
    }
  }

  private static long add(OutboxScene scene, EvidenceJournal journal, int about) {
    List<byte[]> keys = new ArrayList<>();
    for (int person = 0; person < 4; person++) {
      if (((about >> person) & 1) == 1) {
        keys.add(Sha256.of(("person " + person).getBytes(StandardCharsets.UTF_8)));
      }
    }
    return scene
        .database
        .jdbi()
        .inTransaction(
            tx -> {
              long kept = journal.append(tx, Samples.evidence(UUID.randomUUID(), null, "body"));
              scene.handOvers.holdOrders(tx, keys);
              scene.handOvers.addToAll(tx, kept, List.of(scene.receiver), null, keys);
              return tx.createQuery("SELECT id FROM hand_over WHERE evidence_id = ?")
                  .bind(0, kept)
                  .mapTo(Long.class)
                  .one();
            });
  }

  /** Those with nothing unfinished before them about any of the same persons. */
  private static Set<Long> firstOnes(Map<Long, Integer> unfinished) {
    Set<Long> first = new HashSet<>();
    int taken = 0;
    for (Map.Entry<Long, Integer> one : unfinished.entrySet()) {
      if ((taken & one.getValue()) == 0) {
        first.add(one.getKey());
      }
      taken |= one.getValue();
    }
    return first;
  }
}
