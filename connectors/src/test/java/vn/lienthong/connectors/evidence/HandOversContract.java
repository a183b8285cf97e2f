package vn.lienthong.connectors.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.lienthong.connectors.evidence.Samples.RECEIVER;
import static vn.lienthong.connectors.evidence.Samples.evidence;
import static vn.lienthong.connectors.evidence.Samples.fault;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** What every PostgreSQL must do as the outbox. */
abstract class HandOversContract {
  private static final Duration LONG = Duration.ofMinutes(10);

  abstract HubDatabase database();

  private final HandOvers handOvers = new HandOvers(database());
  private final HandOverLeases leases = new HandOverLeases(database());
  private final HandOverClaims claims = new HandOverClaims(database());
  private final HandOverSetbacks setbacks = new HandOverSetbacks(database());
  private final HandOverEnds ends = new HandOverEnds();

  @Test
  void leaseDue_givesEachOnce_toTwoRelays() throws Exception {
    List<Long> added = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      added.add(add());
    }
    Collection<Long> leased = Collections.synchronizedCollection(new ArrayList<>());
    Callable<Boolean> relay =
        () -> {
          for (int room = 7; !leased.containsAll(added); room += 7) {
            List<HandOver> batch = leases.leaseDue(List.of(new LaneWindow(RECEIVER, room, LONG)));
            assertThat(batch).extracting(HandOver::id).isSorted();
            batch.forEach(handOver -> leased.add(handOver.id()));
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
  void leaseDue_fillsTheWindowOfEachLane_andStarvesNone() {
    MemberCode crowded = new MemberCode("G99.CROWDED");
    MemberCode quiet = new MemberCode("G99.QUIET");
    List<Long> crowd = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      crowd.add(add(evidence -> NewHandOver.of(evidence, crowded)));
    }
    long one = add(evidence -> NewHandOver.of(evidence, quiet));
    List<LaneWindow> lanes =
        List.of(new LaneWindow(crowded, 10, LONG), new LaneWindow(quiet, 10, LONG));

    List<HandOver> first = leases.leaseDue(lanes);
    assertThat(first).extracting(HandOver::id).containsAll(crowd.subList(0, 10)).contains(one);
    assertThat(first).hasSize(11);
    assertThat(leases.leaseDue(lanes)).isEmpty();

    claims.claim(crowd.get(3), "a", LONG);
    assertThat(leases.leaseDue(lanes)).isEmpty();
    done(crowd.get(3), "a");
    assertThat(leases.leaseDue(lanes)).extracting(HandOver::id).containsExactly(crowd.get(10));
    assertThat(leases.leaseDue(List.of())).isEmpty();
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

    leases.giveBack(first);

    assertThat(lease(id)).containsExactly(new HandOver(id, RECEIVER, 2));
    leases.giveBack(first);
    assertThat(lease(id)).isEmpty();
  }

  @Test
  void claim_givesTheBody_toOneOnly() {
    long id = add();

    ClaimedHandOver claimed = claims.claim(id, "a", LONG).orElseThrow();

    assertThat(new String(claimed.body(), UTF_8)).isEqualTo("body");
    assertThat(claimed.attempts()).isEqualTo(1);
    assertThat(claimed.receiver()).isEqualTo(RECEIVER);
    assertThat(claims.claim(id, "b", LONG)).isEmpty();
    assertThat(lease(id)).isEmpty();
  }

  @Test
  void endLeasesOfDeadRun_makesClaimedOnesDue_andFencesTheirOwners() {
    long id = add();
    claims.claim(id, "dead", LONG);

    assertThat(leases.endLeasesOfDeadRun()).isPositive();

    assertThat(claims.claim(id, "alive", LONG)).isPresent();
    assertThat(done(id, "dead")).isFalse();
    assertThat(done(id, "alive")).isTrue();
  }

  @Test
  void endLeasesOfDeadRun_makesLeasedOnesDue_whichNobodyMayHaveQueued() {
    long id = add();
    assertThat(lease(id)).hasSize(1);

    leases.endLeasesOfDeadRun();

    assertThat(lease(id)).containsExactly(new HandOver(id, RECEIVER, 2));
  }

  @Test
  void done_isRefused_toAnOwnerThatWasOvertaken() {
    long id = add();
    claims.claim(id, "slow", LONG);
    expire(id);
    assertThat(claims.claim(id, "quick", LONG).orElseThrow().attempts()).isEqualTo(2);

    assertThat(done(id, "slow")).isFalse();
    assertThat(state(id)).isEqualTo("DANG_GUI");
    assertThat(done(id, "quick")).isTrue();
    assertThat(done(id, "quick")).isFalse();
    assertThat(state(id)).isEqualTo("XONG");
    assertThat(claims.claim(id, "late", LONG)).isEmpty();
  }

  @Test
  void done_holdsNothing_whenItsTransactionRollsBack() {
    long id = add();
    claims.claim(id, "a", LONG);
    database()
        .jdbi()
        .useTransaction(
            tx -> {
              ends.done(tx, id, "a");
              tx.rollback();
            });

    assertThat(state(id)).isEqualTo("DANG_GUI");
  }

  @Test
  void postponed_waitsForItsTime_thenGoesOn() {
    long id = add();
    claims.claim(id, "a", LONG);
    HubFault fault = fault();
    claims.postpone(id, "a", Postponement.of(LONG, fault));

    assertThat(state(id)).isEqualTo("CHO");
    assertThat(handOvers.lastFault(id)).contains(fault);
    assertThat(claims.claim(id, "b", LONG)).isEmpty();
    assertThat(lease(id)).isEmpty();
    expire(id);
    assertThat(lease(id)).hasSize(1);
  }

  @Test
  void faultOfTheHub_isCounted_andItWaits_butNotWhatItsStoreFailedWith() {
    long id = add();
    claims.claim(id, "a", LONG);
    setbacks.uncounted(id, "a", Duration.ZERO, true);
    assertThat(claims.claim(id, "b", LONG).orElseThrow().maybeSent()).isFalse();

    assertThat(failed(id, "b")).isEqualTo(1);
    assertThat(state(id)).isEqualTo("CHO");
    expire(id);
    assertThat(lease(id)).hasSize(1);
    assertThat(claims.claim(id, "c", LONG).orElseThrow().maybeSent()).isTrue();
    assertThat(failed(id, "c")).isEqualTo(2);
  }

  @Test
  void takenFromTheBrokerInVain_waitsAgain_andStaysMaybeSent() {
    long id = add();
    claims.claim(id, "a", LONG);
    setbacks.uncounted(id, "a", Duration.ZERO, false);
    assertThat(lease(id)).hasSize(1);
    setbacks.uncounted(id, "never claimed", Duration.ZERO, true);

    assertThat(state(id)).isEqualTo("CHO");
    assertThat(claims.claim(id, "b", LONG).orElseThrow().maybeSent()).isTrue();
  }

  @Test
  void setbackAndPostpone_haveNoEffect_forAnotherOwner() {
    long id = add();
    claims.claim(id, "a", LONG);
    assertThat(failed(id, "b")).isZero();
    setbacks.uncounted(id, "b", Duration.ZERO, true);
    claims.postpone(id, "b", Postponement.of(Duration.ZERO, fault()));

    assertThat(state(id)).isEqualTo("DANG_GUI");
    assertThat(handOvers.lastFault(id)).isEmpty();
  }

  @Test
  void buried_isNeverGivenOut_butDoneStaysDone() {
    long dead = add();
    long finished = add();
    claims.claim(finished, "a", LONG);
    done(finished, "a");
    HubFault fault = fault();
    database()
        .jdbi()
        .useTransaction(
            tx -> {
              ends.bury(tx, dead, fault);
              ends.bury(tx, finished, fault());
            });

    assertThat(state(dead)).isEqualTo("HONG");
    assertThat(state(finished)).isEqualTo("XONG");
    assertThat(handOvers.lastFault(dead)).contains(fault);
    assertThat(claims.claim(dead, "b", LONG)).isEmpty();
    assertThat(lease(dead)).isEmpty();
  }

  @Test
  void claim_saysWhatMayHaveBeenSent_untilAFailureSurelyBeforeTheWireTakesItBack() {
    long id = add();
    ClaimedHandOver first = claims.claim(id, "a", LONG).orElseThrow();
    claims.postpone(id, "a", Postponement.of(Duration.ZERO, fault()).notSentBy(first));
    ClaimedHandOver second = claims.claim(id, "b", LONG).orElseThrow();
    claims.postpone(id, "b", Postponement.of(Duration.ZERO, fault()).counted());
    ClaimedHandOver third = claims.claim(id, "c", LONG).orElseThrow();
    claims.postpone(id, "c", Postponement.of(Duration.ZERO, fault()).notSentBy(third));
    ClaimedHandOver fourth = claims.claim(id, "d", LONG).orElseThrow();

    assertThat(List.of(first, second, third, fourth))
        .extracting(ClaimedHandOver::maybeSent)
        .containsExactly(false, false, true, true);
    assertThat(fourth.failures()).isEqualTo(1);
    assertThat(fourth.attempts()).isEqualTo(4);
    assertThat(fourth.age()).isBetween(Duration.ZERO, LONG);
  }

  @Test
  void claim_ofAKilledSender_saysThatItMayHaveBeenSent() {
    long id = add();
    claims.claim(id, "killed", LONG);
    expire(id);

    assertThat(claims.claim(id, "next", LONG).orElseThrow().maybeSent()).isTrue();
  }

  @Test
  void claim_saysByTheDatabasesClock_whatHasExpired() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    long late = add(evidence -> new NewHandOver(evidence, RECEIVER, now.minusDays(1), null));
    long early = add(evidence -> new NewHandOver(evidence, RECEIVER, now.plusDays(1), null));

    assertThat(claims.claim(late, "a", LONG).orElseThrow().expired()).isTrue();
    ClaimedHandOver inTime = claims.claim(early, "b", LONG).orElseThrow();
    assertThat(inTime.expired()).isFalse();
    assertThat(inTime.expiresAt()).isCloseTo(now.plusDays(1), within(1, ChronoUnit.MILLIS));
  }

  @Test
  void countsByState_nameEveryState() {
    add();
    assertThat(new HashSet<>(handOvers.countsByState().keySet()))
        .containsExactlyInAnyOrder(
            "CHO", "DA_XEP", "DANG_GUI", "XONG", "HONG", "TREO", "HET_HAN", "BO_QUA");
    assertThat(handOvers.countsByState().get("CHO")).isPositive();
  }

  private long add() {
    return add(evidence -> NewHandOver.of(evidence, RECEIVER));
  }

  private long add(LongFunction<NewHandOver> one) {
    EvidenceJournal journal = new EvidenceJournal(database());
    return database()
        .jdbi()
        .inTransaction(
            tx -> {
              long kept = journal.append(tx, evidence(UUID.randomUUID(), null, "body"));
              return handOvers.add(tx, one.apply(kept));
            });
  }

  private List<HandOver> lease(long id) {
    return leases.leaseDue(List.of(new LaneWindow(RECEIVER, 10_000, LONG))).stream()
        .filter(h -> h.id() == id)
        .toList();
  }

  private boolean done(long id, String owner) {
    return database().jdbi().inTransaction(tx -> ends.done(tx, id, owner));
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

  private int failed(long id, String owner) {
    return database().jdbi().inTransaction(tx -> setbacks.counted(tx, id, owner, fault(), false));
  }
}
