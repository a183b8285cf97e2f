package vn.lienthong.connectors.evidence.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.lienthong.connectors.evidence.backup.BackupScene.number;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.evidence.DatabaseSettings;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.connectors.evidence.TestDatabase;
import vn.lienthong.connectors.security.TestMembers;

/** Backups of a database at work, and what must hold after one is put back. */
class HubBackupTest {
  @TempDir private Path root;
  private BackupScene scene;

  @BeforeEach
  void anInstallation() throws IOException {
    scene = new BackupScene(root);
  }

  @AfterEach
  void ends() {
    scene.close();
  }

  @Test
  void everyReceiptBeforeTheSnapshot_isThereAgain_thoughWritersWentOn() throws Exception {
    Set<UUID> promised = ConcurrentHashMap.newKeySet();
    AtomicBoolean end = new AtomicBoolean();
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      running.add(
          writers.submit(
              () -> {
                while (!end.get()) {
                  promised.add(scene.accept("HS-1"));
                }
              }));
    }
    while (promised.size() < 50) {
      Thread.onSpinWait();
    }
    Set<UUID> before = Set.copyOf(promised);
    MadeBackup made = scene.backup();
    end.set(true);
    for (Future<?> one : running) {
      one.get();
    }
    writers.shutdown();

    DatabaseSettings into = TestDatabase.empty();
    RestoredBackup restored = scene.restore(made.file(), made.keys(), into);

    try (HubDatabase database = BackupScene.open(into)) {
      KnownMessages known = new KnownMessages(database);
      assertThat(before)
          .allSatisfy(id -> assertThat(known.find(BackupScene.SENDER, id)).isPresent());
      long kept = number(database, "SELECT count(*) FROM evidence");
      assertThat(kept).isBetween((long) before.size(), (long) promised.size());
      assertThat(number(database, "SELECT count(*) FROM known_message")).isEqualTo(kept);
      assertThat(number(database, "SELECT count(*) FROM hand_over WHERE ask_first"))
          .isEqualTo(kept)
          .isEqualTo(restored.toAsk());
      assertThat(number(database, "SELECT count(*) FROM evidence_event WHERE kind = 'PHUC_HOI'"))
          .isEqualTo(1);
    }
    assertThat(restored.snapshotAt()).isBefore(restored.at());
    assertThat(restored.members().get(0).member()).isIn("G22.MOTCUA", "G01.CSDLDC");
    assertThat(root.resolve("new/data/pki/members/G00.LIENTHONG.p12")).hasContent("SECRET-KEY");
    assertThat(root.resolve("new/config/members/hub.yaml")).exists();
    assertThat(HubRestore.mark(root.resolve("new/data"))).doesNotExist();
  }

  @Test
  void laterHandOvers_areAskedAboutFirst_whereTheyMayBelongToTheLostTime() throws Exception {
    scene.accept("HS-1");
    scene.accept(null);
    scene
        .database
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "UPDATE hand_over SET state = 'XONG',"
                        + " done_at = now() WHERE id = (SELECT min(id) FROM hand_over)"));
    MadeBackup made = scene.backup();
    DatabaseSettings into = TestDatabase.empty();
    scene.restore(made.file(), null, into);

    try (HubDatabase database = BackupScene.open(into)) {
      assertThat(number(database, "SELECT count(*) FROM hand_over WHERE ask_first")).isEqualTo(1);
      BackupScene.accept(database, null);
      assertThat(asked(database)).isTrue();
      // once no message of the lost time can come any more
      database.jdbi().useHandle(h -> h.execute("ALTER TABLE restored DISABLE TRIGGER USER"));
      database
          .jdbi()
          .useHandle(h -> h.execute("UPDATE restored SET at = snapshot_at, ask_until = now()"));
      BackupScene.accept(database, "HS-2");
      assertThat(asked(database)).isFalse();
      BackupScene.accept(database, "HS-1");
      assertThat(asked(database)).isTrue();
      assertThat(number(database, "SELECT max(id) FROM evidence")).isGreaterThan(1_000_000);
    }
  }

  @Test
  void restore_isRefused_andWritesNothing_whenAnEntryDiffersOrIsMissing() throws Exception {
    scene.accept("HS-1");
    MadeBackup made = scene.backup();
    Map<String, byte[]> whole = entries(made.file());
    DatabaseSettings into = TestDatabase.empty();
    for (String name : whole.keySet()) {
      Map<String, byte[]> changed = new LinkedHashMap<>(whole);
      changed.put(name, flipped(whole.getOrDefault(name, new byte[0])));
      Map<String, byte[]> missing = new LinkedHashMap<>(whole);
      missing.remove(name);
      for (Map<String, byte[]> wrong : List.of(changed, missing)) {
        Path file = write(wrong);
        assertThatThrownBy(() -> scene.restore(file, null, into))
            .as(name)
            .isInstanceOf(BackupRefusedException.class);
      }
    }
    whole.put("files/more", new byte[0]);
    Path file = write(whole);
    assertThatThrownBy(() -> scene.restore(file, null, into)).hasMessageContaining("damaged");
    assertThat(root.resolve("new")).doesNotExist();
  }

  @Test
  void restore_isRefused_whenAnotherHubSigned() throws Exception {
    MadeBackup made = scene.backup();
    assertThatThrownBy(
            () -> scene.restore(made.file(), null, TestDatabase.empty(), TestMembers.CIVIL_STATUS))
        .hasMessageContaining("not signed by this hub");
    assertThatThrownBy(() -> scene.restore(keys(made), null, TestDatabase.empty()))
        .hasMessageContaining("the other kind");
    assertThat(root.resolve("new")).doesNotExist();
  }

  @Test
  void restore_isRefused_overAnythingThatIsThere() throws Exception {
    MadeBackup made = scene.backup();
    Files.createDirectories(root.resolve("new/data/postgres"));
    assertThatThrownBy(() -> scene.restore(made.file(), null, TestDatabase.empty()))
        .hasMessageContaining("data folder is not empty");
  }

  @Test
  void restore_leavesAMark_whereTheDatabaseIsNotEmpty() throws Exception {
    MadeBackup made = scene.backup();
    DatabaseSettings used = TestDatabase.empty();
    HubDatabase.open(used).close();

    assertThatThrownBy(() -> scene.restore(made.file(), null, used))
        .hasMessageContaining("database is not empty");
    assertThat(HubRestore.mark(root.resolve("new/data"))).exists();
  }

  @Test
  void keys_standApart_andNeverInTheData() throws Exception {
    MadeBackup made = scene.backup();

    assertThat(names(made.file()))
        .contains("files/ports.properties", "config/members/hub.yaml", "database/tables.tsv")
        .noneMatch(name -> name.contains("pki") || name.contains("operators"));
    assertThat(names(keys(made)))
        .contains("keys/operators.properties", "keys/pki/members/G00.LIENTHONG.p12")
        .noneMatch(name -> name.startsWith("database"));
    assertThat(new String(Files.readAllBytes(made.file()), ISO_8859_1)).doesNotContain("SECRET");
    assertThatThrownBy(() -> scene.backup(root.resolve("to")))
        .hasMessageContaining("must not stand where the data stand");
    assertThatThrownBy(() -> scene.backup(root.resolve("data")))
        .hasMessageContaining("inside the data folder");
  }

  @Test
  void fullDisk_isTheReason_whateverTheDatabaseSaysAfterwards() throws Exception {
    // the first table, and more than any buffer takes: the database still sends when the disk is
    // full
    scene
        .database
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "CREATE TABLE a_large_one AS SELECT sha256(i::text::bytea) AS some"
                        + " FROM generate_series(1, 50000) i"));
    FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
    ArchiveWriter archive = new ArchiveWriter(full, (part, bytes) -> {});
    DatabaseDump dump = new DatabaseDump(scene.database);
    assertThatThrownBy(() -> dump.into(archive))
        .isInstanceOf(IOException.class)
        .hasNoCause()
        .hasMessageContaining("No space left");
    assertThatThrownBy(archive::close).isInstanceOf(Exception.class);
    assertThat(full.isOpen()).isFalse();
    String locks =
        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database ="
            + " (SELECT oid FROM pg_database WHERE datname = current_database())";
    await().until(() -> number(scene.database, locks) == 0);
    assertThat(scene.backup().file()).exists();
  }

  private static Path keys(MadeBackup made) {
    Path keys = made.keys();
    assertThat(keys).isNotNull();
    return keys == null ? made.file() : keys;
  }

  private static boolean asked(HubDatabase database) {
    return number(database, "SELECT ask_first::int FROM hand_over ORDER BY id DESC LIMIT 1") == 1;
  }

  private static byte[] flipped(byte[] content) {
    byte[] changed = content.length == 0 ? new byte[1] : content.clone();
    changed[changed.length / 2] ^= 1;
    return changed;
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private Path write(Map<String, byte[]> entries) throws IOException {
    Path file = root.resolve("changed.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  private static List<String> names(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().map(entry -> entry.getName()).toList();
    }
  }
}
