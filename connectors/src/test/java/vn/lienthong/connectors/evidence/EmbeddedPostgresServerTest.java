package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.qcvn109.error.HubException;

/** The embedded server through restarts, kills and leftovers. Each test has its own directory. */
class EmbeddedPostgresServerTest {
  private static final String DOSSIER = "000.00.01.G22-261121-0001";

  @Test
  void data_isThere_afterTheHubWasKilled_andItsServerIsStopped() throws Exception {
    Path directory = TestDatabase.newDirectory("killed");
    KilledHub.runAndKill(directory, DOSSIER);
    ProcessHandle leftover = ProcessHandle.of(pid(directory)).orElseThrow();
    assertThat(serves(leftover)).as("the server outlives its killed hub").isTrue();

    try (HubDatabase database =
        HubDatabase.open(DatabaseSettings.embedded(directory)).withContent(TestDatabase.cipher())) {
      assertThat(database.embedded()).isTrue();
      assertThat(serves(leftover)).isFalse();
      assertThat(pid(directory)).isNotEqualTo(leftover.pid());
      assertThat(new EvidenceJournal(database).ofDossier(DOSSIER)).hasSize(1);
      secondHub_isRefused_whileTheFirstRuns(directory);
      command_usesTheServer_ofTheRunningHub(directory);
    }
    command_startsTheServer_whereNoHubRuns(directory);
    assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
    secrets_areTheOwnersOnly(directory);
    foreignProcess_isLeftAlone_whenTheFileNamesIt(directory);
  }

  private static void secondHub_isRefused_whileTheFirstRuns(Path directory) throws IOException {
    long running = pid(directory);
    assertThatThrownBy(() -> HubDatabase.open(DatabaseSettings.embedded(directory)))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("another running hub");
    assertThat(ProcessHandle.of(running)).get().matches(ProcessHandle::isAlive);
  }

  private static void command_usesTheServer_ofTheRunningHub(Path directory) throws IOException {
    long running = pid(directory);
    try (HubDatabase attached = HubDatabase.attach(DatabaseSettings.embedded(directory))) {
      assertThat(attached.embedded()).isFalse();
      assertThat(new EvidenceJournal(attached).ofDossier(DOSSIER)).hasSize(1);
    }
    assertThat(pid(directory)).isEqualTo(running);
    assertThat(ProcessHandle.of(running)).get().matches(EmbeddedPostgresServerTest::serves);
  }

  private static void command_startsTheServer_whereNoHubRuns(Path directory) {
    try (HubDatabase attached = HubDatabase.attach(DatabaseSettings.embedded(directory))) {
      assertThat(attached.embedded()).isTrue();
      assertThat(new EvidenceJournal(attached).ofDossier(DOSSIER)).hasSize(1);
    }
    assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void command_isRefused_whereThereIsNoStore() {
    Path directory = TestDatabase.newDirectory("empty");

    assertThatThrownBy(() -> HubDatabase.attach(DatabaseSettings.embedded(directory)))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("start the hub once");
    assertThat(directory).isEmptyDirectory();
  }

  private static void secrets_areTheOwnersOnly(Path directory) throws IOException {
    assertThat(permissions(directory.resolve("postgres.password"))).isEqualTo("rw-------");
    assertThat(permissions(directory.resolve("postgres"))).isEqualTo("rwx------");
    assertThat(permissions(directory.resolve("postgres-programs"))).isEqualTo("rwx------");
    assertThat(Files.readString(directory.resolve("postgres/pg_hba.conf")).lines())
        .filteredOn(line -> line.startsWith("host") || line.startsWith("local"))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("scram-sha-256"));
  }

  /** As after a crash of the machine, when the number belongs to another process. */
  private static void foreignProcess_isLeftAlone_whenTheFileNamesIt(Path directory)
      throws Exception {
    Process foreign = new ProcessBuilder("sleep", "600").start();
    try {
      Files.write(
          directory.resolve("postgres/postmaster.pid"),
          List.of(Long.toString(foreign.pid()), directory.resolve("postgres").toString()));
      try (HubDatabase database =
          HubDatabase.open(DatabaseSettings.embedded(directory))
              .withContent(TestDatabase.cipher())) {
        assertThat(new EvidenceJournal(database).ofDossier(DOSSIER)).hasSize(1);
      }
      assertThat(foreign.isAlive()).isTrue();
    } finally {
      foreign.destroy();
    }
  }

  @Test
  void unfinishedFirstStart_isPutAside_andMadeAnew() throws Exception {
    TestDatabase.unpackOnce();
    Path directory = TestDatabase.newDirectory("unfinished");
    Files.createFile(directory.resolve("postgres.unfinished"));
    Files.createDirectories(directory.resolve("postgres"));
    Files.writeString(directory.resolve("postgres/PG_VERSION"), "17");
    Files.writeString(directory.resolve("postgres/postgresql.conf"), "");

    HubDatabase.open(DatabaseSettings.embedded(directory)).close();

    assertThat(directory.resolve("postgres.unfinished")).doesNotExist();
    assertThat(directory).isDirectoryContaining("glob:**/postgres.unfinished-*");
  }

  @Test
  void lostPassword_isNamed_insteadOfANewDatabase() throws Exception {
    Path directory = TestDatabase.newDirectory("lost");
    Files.createDirectories(directory.resolve("postgres"));
    Files.writeString(directory.resolve("postgres/PG_VERSION"), "17");

    assertThatThrownBy(() -> HubDatabase.open(DatabaseSettings.embedded(directory)))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("password file is gone");
    assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
  }

  /** A dead process without a parent that reaps it still counts as alive, but has no arguments. */
  private static boolean serves(ProcessHandle process) {
    return process.isAlive() && process.info().arguments().isPresent();
  }

  private static long pid(Path directory) throws IOException {
    return Long.parseLong(
        Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(0).strip());
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
