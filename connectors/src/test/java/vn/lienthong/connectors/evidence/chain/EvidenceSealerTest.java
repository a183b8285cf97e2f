package vn.lienthong.connectors.evidence.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.chain.SealedHead.Stamp;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.connectors.security.timestamp.OnlineTimeStampAuthority;
import vn.lienthong.connectors.security.timestamp.TimeStampException;

/** Sealing beside writers and other hubs, through failures. */
class EvidenceSealerTest {
  private static final int WRITERS = 16;

  @Test
  void everyCommittedRow_isInExactlyOneBatch_whileManyWriteAndSomeRollBack() throws Exception {
    try (ChainScene scene = new ChainScene()) {
      AtomicInteger kills = new AtomicInteger();
      WriteStep.listen(step -> killEveryThird(step, kills));
      try (HubDatabase other = scene.connect();
          EvidenceSealer first = scene.sealer(25);
          EvidenceSealer second = ChainScene.sealer(other, 25)) {
        first.start();
        second.start();
        write(scene);
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> scene.number("SELECT count(*) FROM evidence_unsealed") == 0);
      } finally {
        WriteStep.listen(step -> {});
      }
      long rows =
          scene.number(
              "SELECT (SELECT count(*) FROM evidence) + (SELECT count(*) FROM evidence_event)");
      assertThat(kills).as("rounds that ended in the middle").hasPositiveValue();
      assertThat(scene.number("SELECT count(*) FROM evidence_leaf")).isEqualTo(rows);
      assertThat(scene.number("SELECT max(id) - count(*) FROM evidence_batch")).isZero();
      ChainReport report = scene.verify();
      assertThat(report.first()).isEmpty();
      assertThat(report.records()).isEqualTo(rows);
    }
  }

  @Test
  void hub_leavesTheRecordsAlone_whileAnotherOneSealsThem() throws Exception {
    try (ChainScene scene = new ChainScene();
        HubDatabase other = scene.connect()) {
      EvidenceSealer second = ChainScene.sealer(other, 10);
      scene.database.jdbi().useTransaction(tx -> scene.add(tx, "<a/>"));
      List<Integer> meanwhile = new ArrayList<>();
      WriteStep.listen(step -> addWhile(step, WriteStep.SEAL_WRITTEN, meanwhile, second));
      try {
        assertThat(scene.sealer(10).sealOnce()).isEqualTo(3);
      } finally {
        WriteStep.listen(step -> {});
      }
      assertThat(meanwhile).as("sealed by the other, which does not wait").containsExactly(0);
      assertThat(second.sealOnce()).isZero();
      scene.database.jdbi().useTransaction(tx -> scene.add(tx, "<b/>"));
      assertThat(second.sealOnce()).isEqualTo(3);
      assertThat(scene.verify().first()).isEmpty();
      assertThat(scene.verify().batches()).isEqualTo(2);
    }
  }

  private static void addWhile(
      WriteStep now, WriteStep step, List<Integer> sealed, EvidenceSealer second) {
    if (now == step) {
      try {
        sealed.add(second.sealOnce());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void killEveryThird(WriteStep step, AtomicInteger kills) {
    if (step == WriteStep.SEAL_WRITTEN && kills.incrementAndGet() % 3 == 0) {
      throw new IllegalStateException("killed between writing and committing a batch");
    }
  }

  private static void write(ChainScene scene) throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    List<Future<?>> all = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      int seed = writer;
      all.add(writers.submit(() -> write(scene, new Random(seed))));
    }
    for (Future<?> one : all) {
      one.get(60, TimeUnit.SECONDS);
    }
    writers.shutdown();
  }

  private static void write(ChainScene scene, Random random) {
    for (int i = 0; i < 6; i++) {
      boolean slow = random.nextInt(3) == 0;
      boolean lost = random.nextInt(4) == 0;
      scene
          .database
          .jdbi()
          .useTransaction(
              tx -> {
                scene.add(tx, "<a>" + random.nextInt() + "</a>");
                if (slow) {
                  tx.execute("SELECT pg_sleep(0.2)");
                }
                if (lost) {
                  tx.rollback();
                }
              });
    }
  }

  @Test
  void batch_isSignedWithoutATimeStamp_onlyAfterTheDelay() throws Exception {
    try (ChainScene scene = new ChainScene()) {
      scene.database.jdbi().useTransaction(tx -> scene.add(tx, "<a/>"));
      var hub = ChainScene.PKI.key(ChainScene.HUB);
      HeadSigner failing =
          new HeadSigner(
              HubSignatures.signer(hub),
              HubSignatures.evidenceSigner(
                  hub,
                  new OnlineTimeStampAuthority(
                      URI.create("http://127.0.0.1:1/"), Duration.ofSeconds(1)),
                  Clock.systemUTC()));
      var patient =
          new EvidenceSealer(scene.database, failing, ChainScene.settings(10), Clock.systemUTC());
      assertThatThrownBy(patient::sealOnce).isInstanceOf(TimeStampException.class);
      assertThat(scene.number("SELECT count(*) FROM evidence_batch")).isZero();
      assertThat(scene.number("SELECT count(*) FROM evidence_unsealed")).isEqualTo(3);

      var hasty =
          new EvidenceSealer(
              scene.database,
              failing,
              new SealerSettings(Duration.ofSeconds(1), 10, Duration.ZERO, Duration.ofHours(1)),
              Clock.systemUTC());
      assertThat(hasty.sealOnce()).isEqualTo(3);
      StoredBatch batch = scene.database.jdbi().withHandle(StoredBatch::last).orElseThrow();
      assertThat(ChainScene.verifier().verify(batch.head()).stamp())
          .isEqualTo(Stamp.KHONG_LAY_DUOC);
      assertThat(scene.verify().unstamped()).isEqualTo(1);
    }
  }

  @Test
  void proof_leadsFromARecordToTheSignedRoot() throws Exception {
    try (ChainScene scene = new ChainScene()) {
      scene.seal(5, 7);
      ChainProofs proofs = new ChainProofs(scene.database);
      for (long id = 1; id <= 5; id++) {
        InclusionProof proof = proofs.of(RecordKind.EVIDENCE, id).orElseThrow();
        assertThat(proof.leadsTo(ChainScene.verifier().verify(proof.head()).root())).isTrue();
        assertThat(proof.leadsTo(new byte[32])).isFalse();
      }
      assertThat(proofs.of(RecordKind.EVIDENCE, 6)).isEmpty();
    }
  }

  @Test
  void health_tellsWhatWaits_andTheLastHead() throws Exception {
    try (ChainScene scene = new ChainScene()) {
      ChainHealth health =
          new ChainHealth(scene.database, ChainScene.settings(10), Clock.systemUTC());
      scene.database.jdbi().useTransaction(tx -> scene.add(tx, "<a/>"));
      assertThat(health.check()).contains("unsealed: 3").contains("last head: none");
      scene.seal(1, 10);
      assertThat(health.check()).contains("unsealed: 0").contains("batch 1, 6 records");
    }
  }
}
