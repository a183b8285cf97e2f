package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.connectors.evidence.Samples.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.ReceiptState;

/** Whatever a member that fetches does, and however often it dies, nothing is lost or doubled. */
class InboxProperties {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final byte[] ANSWER = {1};

  enum Step {
    FETCH,
    FETCH_AND_DIE,
    ACKNOWLEDGE_FIRST,
    ACKNOWLEDGE_LAST,
    ACKNOWLEDGE_AGAIN,
    LEASES_END,
    DOES_NOT_FIT
  }

  private final HubDatabase database = TestDatabase.shared();
  private final HandOvers handOvers = new HandOvers(database);
  private final InboxLeases leases = new InboxLeases(database);
  private final InboxLetters letters = new InboxLetters(database);

  @Property(tries = 15)
  void everyMessage_isAcknowledgedOnce_andNoneIsLost(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 3) Integer> keys,
      @ForAll @Size(max = 20) List<Step> steps) {
    MemberCode member =
        new MemberCode("X" + Long.toUnsignedString(UUID.randomUUID().getMostSignificantBits()));
    Map<Long, Integer> keyOf = new HashMap<>();
    keys.forEach(key -> keyOf.put(add(member, key), key));
    List<Long> inHand = new ArrayList<>();
    Set<Long> acknowledged = new HashSet<>();
    for (Step step : steps) {
      run(step, member, inHand, acknowledged, keyOf);
    }
    while (acknowledged.size() < keys.size()) {
      int before = acknowledged.size();
      inHand.clear();
      run(Step.LEASES_END, member, inHand, acknowledged, keyOf);
      run(Step.FETCH, member, inHand, acknowledged, keyOf);
      run(Step.ACKNOWLEDGE_FIRST, member, inHand, acknowledged, keyOf);
      assertThat(acknowledged).as("what is left is given: %s", steps).hasSizeGreaterThan(before);
    }
    assertThat(acknowledged).isEqualTo(keyOf.keySet());
    assertThat(leases.lease(member, 100, LEASE)).isEmpty();
  }

  private void run(
      Step step, MemberCode member, List<Long> inHand, Set<Long> done, Map<Long, Integer> keyOf) {
    switch (step) {
      case FETCH -> inHand.addAll(fetch(member, 3, done, keyOf));
      case FETCH_AND_DIE -> fetch(member, 3, done, keyOf);
      case ACKNOWLEDGE_FIRST -> acknowledge(inHand, 0, done);
      case ACKNOWLEDGE_LAST -> acknowledge(inHand, inHand.size() - 1, done);
      case ACKNOWLEDGE_AGAIN -> done.forEach(id -> assertThat(acknowledge(id)).isFalse());
      case LEASES_END -> end(member);
      case DOES_NOT_FIT -> {
        List<InboxLease> given = leases.lease(member, 2, LEASE);
        leases.giveBack(given);
        assertThat(leases.lease(member, 2, LEASE)).hasSameSizeAs(given);
        end(member);
      }
    }
  }

  /** Never one that is acknowledged, and of a key only the first that is not. */
  private List<Long> fetch(MemberCode member, int max, Set<Long> done, Map<Long, Integer> keyOf) {
    List<Long> given = leases.lease(member, max, LEASE).stream().map(InboxLease::id).toList();
    assertThat(given).isSorted().doesNotHaveDuplicates().noneMatch(done::contains);
    for (long id : given) {
      Integer key = keyOf.get(id);
      assertThat(keyOf.keySet().stream().filter(other -> other < id && !done.contains(other)))
          .allMatch(other -> Objects.equals(key, 0) || !Objects.equals(keyOf.get(other), key));
    }
    return given;
  }

  private void acknowledge(List<Long> inHand, int index, Set<Long> done) {
    if (!inHand.isEmpty()) {
      long id = inHand.remove(index);
      assertThat(acknowledge(id)).isEqualTo(done.add(id));
    }
  }

  private boolean acknowledge(long id) {
    return database
        .jdbi()
        .inTransaction(
            tx ->
                letters.lock(tx, id).isEmpty()
                    && letters.acknowledge(tx, id, ReceiptState.DA_XU_LY, ANSWER));
  }

  private void end(MemberCode member) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE hand_over SET lease_until = now()"
                        + " WHERE receiver = ? AND state = 'DANG_GUI'",
                    member.value()));
  }

  /** Key 0 means that no order is asked. */
  private long add(MemberCode member, int key) {
    return database
        .jdbi()
        .inTransaction(
            tx -> {
              long evidence =
                  new EvidenceJournal(database)
                      .append(tx, evidence(UUID.randomUUID(), null, "inbox"));
              byte[] orderKey = new byte[32];
              orderKey[0] = (byte) key;
              return handOvers.add(
                  tx, new NewHandOver(evidence, member, null, key == 0 ? null : orderKey));
            });
  }
}
