package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Order is held in the database: by no thread, no broker and no single node. */
class HandOverOrderTest {
  private static final int KEYS = 6;
  private static final int MESSAGES = 15;

  private final OutboxScene scene = new OutboxScene();

  @Test
  void deadHead_holdsItsOwnKeyOnly_untilAnOperatorSkipsIt() {
    long head = scene.add("one");
    long follower = scene.add("one");
    long other = scene.add("two");
    long free = scene.add(null);
    scene.bury(head);

    assertThat(scene.lease(10)).containsExactly(other, free);
    assertThat(scene.state(follower)).contains("CHO");
    assertThat(scene.lease(10)).isEmpty();

    scene.skip(head);
    assertThat(scene.lease(10)).containsExactly(follower);
  }

  @Test
  void failingHead_isTriedAgainBeforeItsFollowers() {
    long head = scene.add("one");
    long follower = scene.add("one");
    assertThat(scene.lease(10)).containsExactly(head);
    scene.claim(head, "a");
    scene.postpone(head, "a");
    assertThat(scene.lease(10)).isEmpty();

    scene.day();
    assertThat(scene.lease(10)).containsExactly(head);
    scene.claim(head, "b");
    assertThat(scene.lease(10)).isEmpty();
    scene.done(head, "b");
    assertThat(scene.lease(10)).containsExactly(follower);
  }

  @Test
  void headOfADeadNode_isTakenOverBeforeItsFollowers() {
    long head = scene.add("one");
    long follower = scene.add("one");
    scene.lease(10);
    scene.claim(head, "dead");
    scene.leases.endLeasesOfDeadRun();

    assertThat(scene.lease(10)).containsExactly(head);
    scene.claim(head, "alive");
    assertThat(scene.done(head, "dead")).isFalse();
    assertThat(scene.lease(10)).isEmpty();
    scene.done(head, "alive");
    assertThat(scene.lease(10)).containsExactly(follower);
  }

  @Test
  void oldestDue_isAnotherAfterEachTry_soThatOneThatAlwaysFailsHidesNoOther() {
    var waiting = new WaitingHandOvers(scene.database);
    long poison = scene.add("one");
    long follower = scene.add("one");
    long other = scene.add(null);
    assertThat(waiting.oldestDue(scene.receiver)).hasValue(poison);
    scene.claim(poison, "a");
    scene.postpone(poison, "a");
    scene.day();

    assertThat(waiting.oldestDue(scene.receiver)).hasValue(other);
    scene.claim(other, "b");
    scene.done(other, "b");
    assertThat(waiting.oldestDue(scene.receiver)).hasValue(poison);
    assertThat(scene.state(follower)).contains("CHO");
  }

  @Test
  void laterOne_isNotSeenBeforeAnEarlierOneOfItsKeyHasCommitted() throws Exception {
    CountDownLatch added = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Future<Long> slow =
        threads.submit(
            () ->
                scene
                    .database
                    .jdbi()
                    .inTransaction(
                        tx -> {
                          long id = scene.add(tx, "one");
                          added.countDown();
                          assertThat(commit.await(30, TimeUnit.SECONDS)).isTrue();
                          return id;
                        }));
    assertThat(added.await(30, TimeUnit.SECONDS)).isTrue();
    Future<Long> quick = threads.submit(() -> scene.add("one"));
    long other = scene.add("two");

    assertThat(scene.lease(10)).containsExactly(other);
    assertThat(quick.isDone()).isFalse();
    commit.countDown();
    assertThat(slow.get(30, TimeUnit.SECONDS)).isLessThan(quick.get(30, TimeUnit.SECONDS));
    threads.shutdown();
    assertThat(scene.lease(10)).containsExactly(slow.get());
  }

  @Test
  void renewal_waitsForNoRowThatAnotherHolds_andRenewsTheOthers() throws Exception {
    long held = scene.add(null);
    long free = scene.add(null);
    assertThat(scene.lease(10)).containsExactly(held, free);
    OffsetDateTime before = scene.leaseUntil(free);
    Duration longer = OutboxScene.LONG.multipliedBy(3);
    ExecutorService node = Executors.newSingleThreadExecutor();
    scene
        .database
        .jdbi()
        .useTransaction(
            tx -> {
              tx.execute("SELECT FROM hand_over WHERE id = ? FOR UPDATE", held);
              var lane = List.of(new LaneWindow(scene.receiver, 10, longer));
              node.submit(() -> scene.leases.renew(lane)).get(30, TimeUnit.SECONDS);
            });
    node.shutdown();

    assertThat(scene.leaseUntil(free)).isAfter(before.plus(OutboxScene.LONG));
    assertThat(scene.leaseUntil(held)).isEqualTo(before);
  }

  @Test
  void receiver_seesTheOrderOfAcceptance_ofSeveralSendersNodesAndConsumers() throws Exception {
    Map<String, Collection<Long>> accepted = new ConcurrentHashMap<>();
    Map<String, Collection<Long>> seen = new ConcurrentHashMap<>();
    Map<Long, String> keys = new ConcurrentHashMap<>();
    BlockingQueue<Long> broker = new LinkedBlockingQueue<>();
    Collection<Long> done = new ConcurrentLinkedQueue<>();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int seed = i;
      work.add(() -> accept(new Random(seed), accepted, keys));
      work.add(() -> consume(new Random(seed), broker, keys, seen, done));
    }
    Callable<Boolean> relay =
        () -> {
          while (done.size() < KEYS * MESSAGES) {
            broker.addAll(scene.lease(8));
            if (broker.isEmpty()) {
              scene.due();
            }
          }
          return true;
        };
    work.add(relay);
    work.add(relay);
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    for (Future<Boolean> one : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
      assertThat(one.get()).isTrue();
    }
    threads.shutdown();

    assertThat(accepted.values()).allSatisfy(ids -> assertThat(List.copyOf(ids)).isSorted());
    assertThat(seen).containsOnlyKeys(accepted.keySet());
    seen.forEach(
        (key, ids) ->
            assertThat(ids.stream().distinct().toList())
                .as(key)
                .containsExactlyElementsOf(accepted.get(key))
                .isSorted());
    seen.values().forEach(ids -> assertThat(List.copyOf(ids)).isSorted());
  }

  private boolean accept(
      Random random, Map<String, Collection<Long>> accepted, Map<Long, String> keys) {
    for (int i = 0; i < KEYS * MESSAGES / 3; i++) {
      String key = scene.receiver + "-" + random.nextInt(KEYS);
      scene
          .database
          .jdbi()
          .useTransaction(
              tx -> {
                long id = scene.add(tx, key);
                keys.put(id, key);
                accepted.computeIfAbsent(key, k -> new ConcurrentLinkedQueue<>()).add(id);
              });
    }
    return true;
  }

  private boolean consume(
      Random random,
      BlockingQueue<Long> broker,
      Map<Long, String> keys,
      Map<String, Collection<Long>> seen,
      Collection<Long> done)
      throws InterruptedException {
    while (done.size() < KEYS * MESSAGES) {
      Long id = broker.poll(5, TimeUnit.MILLISECONDS);
      String owner = UUID.randomUUID().toString();
      if (id == null || !scene.claim(id, owner)) {
        continue;
      }
      seen.computeIfAbsent(keys.get(id), key -> new ConcurrentLinkedQueue<>()).add(id);
      if (random.nextInt(4) == 0) {
        scene.postpone(id, owner);
      } else if (scene.done(id, owner)) {
        done.add(id);
      }
    }
    return true;
  }
}
