package vn.lienthong.connectors.evidence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.evidence.DatabaseSettings;
import vn.lienthong.connectors.evidence.Direction;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.TestDatabase;
import vn.lienthong.connectors.files.Announced;
import vn.lienthong.connectors.files.FileLimits;
import vn.lienthong.connectors.files.FileReference;
import vn.lienthong.connectors.files.FileReferences;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.message.MessageHeader;

/** Files that messages name, saved while another is on its way in, and put back elsewhere. */
class FilesInBackupTest {
  private static final String PDF = "application/pdf";
  private static final int PART = FileLimits.PART_BYTES;
  private static final FileLimits LIMITS =
      new FileLimits(1 << 20, List.of(PDF), 4 << 20, Duration.ofDays(2));

  @TempDir private Path root;
  private BackupScene scene;
  private FileStore store;

  @BeforeEach
  void anInstallation() throws IOException {
    scene = new BackupScene(root);
    store = store(scene.database, root.resolve("data/files"));
  }

  @AfterEach
  void ends() {
    scene.close();
  }

  @Test
  void namedFile_isThereAgain_forItsReceiver_andAnUnfinishedOneIsSentAgain() throws Exception {
    byte[] named = pdf(2 * PART + 7);
    byte[] halfway = pdf(3 * PART);
    take(store, named, named.length);
    name(named);
    take(store, halfway, PART);
    MadeBackup made = scene.backup();

    DatabaseSettings into = TestDatabase.empty();
    scene.restore(made.file(), made.keys(), into);

    Path folder = root.resolve("new/data/files");
    try (HubDatabase database = BackupScene.open(into);
        var onDisk = Files.walk(folder)) {
      assertThat(onDisk.filter(Files::isRegularFile)).hasSize(1);
      FileStore restored = store(database, folder);
      var found = restored.open(BackupScene.RECEIVER, Sha256.hex(named)).orElseThrow();
      try (InputStream content = found.stream()) {
        assertThat(content.readAllBytes()).isEqualTo(named);
      }
      assertThat(restored.received(announced(halfway)).bytes()).isZero();
      assertThat(take(restored, halfway, halfway.length)).isTrue();
    }
  }

  private static FileStore store(HubDatabase database, Path folder) {
    return new FileStore(database.jdbi(), TestDatabase.cipher(), folder, LIMITS);
  }

  private static boolean take(FileStore store, byte[] file, int length) throws IOException {
    InputStream part = new ByteArrayInputStream(Arrays.copyOf(file, length));
    return store.take(announced(file), 0, part).complete();
  }

  private static Announced announced(byte[] file) {
    return new Announced(BackupScene.SENDER, Sha256.hex(file), file.length, PDF);
  }

  private void name(byte[] file) {
    MessageHeader header =
        MessageHeader.of(
            UUID.randomUUID(),
            "KetQuaHoSo",
            BackupScene.SENDER,
            BackupScene.RECEIVER,
            OffsetDateTime.now(ZoneOffset.UTC));
    byte[] body = "<m/>".getBytes(StandardCharsets.UTF_8);
    EvidenceRecord kept =
        new EvidenceRecord(
            Direction.NHAN, "http", header, body, Sha256.of(body), new byte[] {1}, null, Map.of());
    var reference = new FileReference("/x", Sha256.hex(file), file.length, PDF);
    scene
        .database
        .jdbi()
        .useTransaction(
            tx -> {
              long evidence = new EvidenceJournal(scene.database).append(tx, kept);
              new FileReferences().keep(tx, evidence, header, List.of(reference));
            });
  }

  private static byte[] pdf(int size) {
    byte[] file = new byte[size];
    new Random(size).nextBytes(file);
    System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 5);
    return file;
  }
}
