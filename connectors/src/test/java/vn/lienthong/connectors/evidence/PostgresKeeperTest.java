package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The postmaster is killed under a living hub. */
@Timeout(90)
class PostgresKeeperTest {
  private static final String DOSSIER = "000.00.01.G22-261121-0002";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void hub_storesAgain_afterItsPostmasterWasKilled() throws Exception {
    Path directory = directory("postmaster");
    try (HubDatabase database =
        HubDatabase.open(DatabaseSettings.embedded(directory)).withContent(TestDatabase.cipher())) {
      EvidenceJournal journal = new EvidenceJournal(database);
      append(database, journal);
      int port = number(database, "SELECT inet_server_port()");
      CompletableFuture<Void> busy =
          CompletableFuture.runAsync(() -> beBusy(database), PostgresKeeperTest::onItsOwnThread);
      awaitBusy(database);
      ProcessHandle killed = kill(directory);

      awaitAnswer(database);
      assertThat(ProcessHandle.of(pid(directory))).get().isNotEqualTo(killed);
      assertThat(number(database, "SELECT inet_server_port()")).isEqualTo(port);
      assertThat(busy).failsWithin(LIMIT);
      DurableSettings.require(database.jdbi());
      append(database, journal);
      assertThat(journal.ofDossier(DOSSIER)).hasSize(2);
    }
    nothing_isLeft(directory);
  }

  @Test
  void close_leavesNoServer_whileOneIsStartedAgain() throws Exception {
    Path directory = directory("closing");
    for (int delay : new int[] {0, 1500}) {
      HubDatabase database =
          HubDatabase.open(DatabaseSettings.embedded(directory)).withContent(TestDatabase.cipher());
      ProcessHandle killed = kill(directory);
      killed
          .onExit()
          .thenRunAsync(
              database::close, CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS))
          .get(60, TimeUnit.SECONDS);
      OrphanBackends.awaitEnd(directory.resolve("postgres"));
      nothing_isLeft(directory);
    }
  }

  @Test
  void keeper_givesUp_andMakesNoNewDatabase_whenItsFilesAreGone() throws Exception {
    ServerFiles files = ServerFiles.in(directory("gone"));
    files.prepareFirstStart();
    String password = Files.readString(files.password());
    PostgresProcess process = PostgresProcess.start(files, 0, password);
    try (PostgresKeeper keeper =
        PostgresKeeper.watch(process, files, password, Duration.ofMillis(1))) {
      Files.move(files.database(), files.root().resolve("moved"));
      ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
      process.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
      OrphanBackends.awaitEnd(files.root().resolve("moved"));

      assertThat(keeper.gaveUp()).succeedsWithin(LIMIT);
      assertThat(files.database()).doesNotExist();
      assertThat(keeper.current()).isSameAs(process);
    }
  }

  private static Path directory(String name) throws IOException {
    TestDatabase.unpackOnce();
    return TestDatabase.newDirectory(name).toRealPath();
  }

  private static ProcessHandle kill(Path directory) throws Exception {
    ProcessHandle postmaster = ProcessHandle.of(pid(directory)).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS); // init must reap it first
    return postmaster;
  }

  /** Two cores share one common thread, which the JDK needs to tell of a process's end. */
  private static void onItsOwnThread(Runnable work) {
    new Thread(work, "busy").start();
  }

  /** It waits on nothing, so it does not notice for long that its postmaster is gone. */
  private static void beBusy(HubDatabase database) {
    number(
        database,
        "SELECT count(*) / 1000000000 FROM generate_series(1, 100000) a, "
            + "generate_series(1, 100000) b");
  }

  private static void awaitBusy(HubDatabase database) {
    long end = System.nanoTime() + LIMIT.toNanos();
    String busy =
        "SELECT count(*) FROM pg_stat_activity, pg_sleep(0.05) WHERE state = 'active'"
            + " AND query LIKE '%generate_series%' AND pid <> pg_backend_pid()";
    while (number(database, busy) == 0) {
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  /** The pool waits by itself for a connection. */
  private static void awaitAnswer(HubDatabase database) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      try {
        number(database, "SELECT 1");
        assertThat(System.nanoTime()).isLessThan(end);
        return;
      } catch (JdbiException e) {
        assertThat(System.nanoTime()).as("no answer in time: %s", e).isLessThan(end);
      }
    }
  }

  private static void nothing_isLeft(Path directory) {
    assertThat(OrphanBackends.running(directory.resolve("postgres"))).isEmpty();
    assertThat(ProcessHandle.current().children())
        .noneMatch(child -> child.info().commandLine().orElse("").contains(directory.toString()));
  }

  private static void append(HubDatabase database, EvidenceJournal journal) {
    database
        .jdbi()
        .useTransaction(
            tx -> journal.append(tx, Samples.evidence(UUID.randomUUID(), DOSSIER, "kept")));
  }

  private static int number(HubDatabase database, String query) {
    return database.jdbi().withHandle(h -> h.createQuery(query).mapTo(Integer.class).one());
  }

  private static long pid(Path directory) throws IOException {
    return Long.parseLong(
        Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(0).strip());
  }
}
