package vn.lienthong.connectors.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.connectors.evidence.Samples.RECEIVER;
import static vn.lienthong.connectors.evidence.Samples.evidence;
import static vn.lienthong.connectors.evidence.Samples.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubFault;

/** What every PostgreSQL must do as the outbox. */
abstract class HandOversContract {
  private static final Duration LONG = Duration.ofMinutes(10);

  abstract HubDatabase database();

  private final HandOvers handOvers = new HandOvers(database());

  @Test
  void leaseDue_givesEachOnce_toTwoRelays() throws Exception {
    List<Long> added = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      added.add(add());
    }
    Collection<Long> leased = Collections.synchronizedCollection(new ArrayList<>());
    Callable<Boolean> relay =
        () -> {
          List<HandOver> batch = handOvers.leaseDue(7, LONG);
          while (!batch.isEmpty()) {
            assertThat(batch).extracting(HandOver::id).isSorted();
            batch.forEach(handOver -> leased.add(handOver.id()));
            batch = handOvers.leaseDue(7, LONG);
          }
          return true;
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (Future<Boolean> done : threads.invokeAll(List.of(relay, relay))) {
      done.get();
    }
    threads.shutdown();

    assertThat(leased).doesNotHaveDuplicates().containsAll(added);
  }

  @Test
  void leaseDue_givesItAgain_inAnotherRound_afterTheLeaseRanOut() {
    long id = add();
    assertThat(lease(id)).containsExactly(new HandOver(id, RECEIVER, 1));
    assertThat(lease(id)).isEmpty();

    expire(id);

    assertThat(lease(id)).containsExactly(new HandOver(id, RECEIVER, 2));
  }

  @Test
  void giveBack_makesItDueAtOnce_unlessItWasLeasedAnew() {
    long id = add();
    List<HandOver> first = lease(id);

    handOvers.giveBack(first);

    assertThat(lease(id)).containsExactly(new HandOver(id, RECEIVER, 2));
    handOvers.giveBack(first);
    assertThat(lease(id)).isEmpty();
  }

  @Test
  void claim_givesTheBody_toOneOnly() {
    long id = add();

    ClaimedHandOver claimed = handOvers.claim(id, "a", LONG).orElseThrow();

    assertThat(new String(claimed.body(), UTF_8)).isEqualTo("body");
    assertThat(claimed.attempts()).isEqualTo(1);
    assertThat(claimed.receiver()).isEqualTo(RECEIVER);
    assertThat(handOvers.claim(id, "b", LONG)).isEmpty();
    assertThat(lease(id)).isEmpty();
  }

  @Test
  void endLeasesOfDeadRun_makesClaimedOnesDue_andFencesTheirOwners() {
    long id = add();
    handOvers.claim(id, "dead", LONG);

    assertThat(handOvers.endLeasesOfDeadRun()).isPositive();

    assertThat(handOvers.claim(id, "alive", LONG)).isPresent();
    assertThat(done(id, "dead")).isFalse();
    assertThat(done(id, "alive")).isTrue();
  }

  @Test
  void endLeasesOfDeadRun_makesLeasedOnesDue_whichNobodyMayHaveQueued() {
    long id = add();
    assertThat(lease(id)).hasSize(1);

    handOvers.endLeasesOfDeadRun();

    assertThat(lease(id)).containsExactly(new HandOver(id, RECEIVER, 2));
  }

  @Test
  void done_isRefused_toAnOwnerThatWasOvertaken() {
    long id = add();
    handOvers.claim(id, "slow", LONG);
    expire(id);
    assertThat(handOvers.claim(id, "quick", LONG).orElseThrow().attempts()).isEqualTo(2);

    assertThat(done(id, "slow")).isFalse();
    assertThat(state(id)).isEqualTo("DANG_GUI");
    assertThat(done(id, "quick")).isTrue();
    assertThat(done(id, "quick")).isFalse();
    assertThat(state(id)).isEqualTo("XONG");
    assertThat(handOvers.claim(id, "late", LONG)).isEmpty();
  }

  @Test
  void done_holdsNothing_whenItsTransactionRollsBack() {
    long id = add();
    handOvers.claim(id, "a", LONG);
    database()
        .jdbi()
        .useTransaction(
            tx -> {
              handOvers.done(tx, id, "a");
              tx.rollback();
            });

    assertThat(state(id)).isEqualTo("DANG_GUI");
  }

  @Test
  void postponed_waitsForItsTime_thenGoesOn() {
    long id = add();
    handOvers.claim(id, "a", LONG);
    HubFault fault = fault();
    handOvers.postpone(id, "a", LONG, fault);

    assertThat(state(id)).isEqualTo("CHO");
    assertThat(handOvers.lastFault(id)).contains(fault);
    assertThat(handOvers.claim(id, "b", LONG)).isEmpty();
    assertThat(lease(id)).isEmpty();
    expire(id);
    assertThat(lease(id)).hasSize(1);
  }

  @Test
  void released_isWithTheBroker_andMayBeClaimedAgain() {
    long id = add();
    handOvers.claim(id, "a", LONG);
    handOvers.release(id, "a", fault());

    assertThat(state(id)).isEqualTo("DA_XEP");
    assertThat(lease(id)).isEmpty();
    assertThat(handOvers.claim(id, "b", LONG).orElseThrow().attempts()).isEqualTo(2);
  }

  @Test
  void releaseAndPostpone_haveNoEffect_forAnotherOwner() {
    long id = add();
    handOvers.claim(id, "a", LONG);
    handOvers.release(id, "b", fault());
    handOvers.postpone(id, "b", Duration.ZERO, fault());

    assertThat(state(id)).isEqualTo("DANG_GUI");
    assertThat(handOvers.lastFault(id)).isEmpty();
  }

  @Test
  void buried_isNeverGivenOut_butDoneStaysDone() {
    long dead = add();
    long finished = add();
    handOvers.claim(finished, "a", LONG);
    done(finished, "a");
    HubFault fault = fault();
    database()
        .jdbi()
        .useTransaction(
            tx -> {
              handOvers.bury(tx, dead, fault);
              handOvers.bury(tx, finished, fault());
            });

    assertThat(state(dead)).isEqualTo("HONG");
    assertThat(state(finished)).isEqualTo("XONG");
    assertThat(handOvers.lastFault(dead)).contains(fault);
    assertThat(handOvers.claim(dead, "b", LONG)).isEmpty();
    assertThat(lease(dead)).isEmpty();
  }

  @Test
  void countsByState_nameEveryState() {
    add();
    assertThat(new HashSet<>(handOvers.countsByState().keySet()))
        .containsExactlyInAnyOrder("CHO", "DA_XEP", "DANG_GUI", "XONG", "HONG");
    assertThat(handOvers.countsByState().get("CHO")).isPositive();
  }

  private long add() {
    EvidenceJournal journal = new EvidenceJournal(database());
    return database()
        .jdbi()
        .inTransaction(
            tx ->
                handOvers.add(
                    tx, journal.append(tx, evidence(UUID.randomUUID(), null, "body")), RECEIVER));
  }

  private List<HandOver> lease(long id) {
    return handOvers.leaseDue(10_000, LONG).stream().filter(h -> h.id() == id).toList();
  }

  private boolean done(long id, String owner) {
    return database().jdbi().inTransaction(tx -> handOvers.done(tx, id, owner));
  }

  /** Moves its times into the past, as if they had passed. */
  private void expire(long id) {
    database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE hand_over SET due_at = due_at - interval '1 day',"
                        + " lease_until = lease_until - interval '1 day' WHERE id = ?",
                    id));
  }

  private String state(long id) {
    return database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT state FROM hand_over WHERE id = ?")
                    .bind(0, id)
                    .mapTo(String.class)
                    .one());
  }
}
