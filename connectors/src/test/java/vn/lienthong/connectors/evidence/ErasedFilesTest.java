package vn.lienthong.connectors.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.connectors.evidence.Samples.RECEIVER;
import static vn.lienthong.connectors.evidence.Samples.SENDER;
import static vn.lienthong.connectors.evidence.Samples.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.files.Announced;
import vn.lienthong.connectors.files.FileLimits;
import vn.lienthong.connectors.files.FileReference;
import vn.lienthong.connectors.files.FileReferences;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.connectors.files.FileSweep;
import vn.lienthong.connectors.security.content.ContentCipher;
import vn.lienthong.connectors.security.content.ContentKeySettings;
import vn.lienthong.connectors.security.content.ContentKeys;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubException;

/** Files go with the messages that name them. */
class ErasedFilesTest {
  private static final String PDF = "application/pdf";
  private static final byte[] FILE = "%PDF-1.7 giấy".getBytes(StandardCharsets.UTF_8);

  private final HubDatabase database = TestDatabase.fresh();
  private final ContentKeys keys =
      ContentKeys.open(ContentKeySettings.trial(TestDatabase.newDirectory("file-keys")));
  private final EvidenceJournal journal =
      new EvidenceJournal(database.withContent(new ContentCipher(keys)));
  private final Path folder = TestDatabase.newDirectory("files");
  private final FileLimits limits =
      new FileLimits(1_000_000, List.of(PDF), 1_000_000, Duration.ofHours(1));
  private final FileStore store =
      new FileStore(database.jdbi(), new ContentCipher(keys), folder, limits);
  private final FileSweep sweep = new FileSweep(database.jdbi(), folder, limits);
  private final ContentErasure erasure =
      new ContentErasure(
          database,
          new ErasureRegister(TestDatabase.newDirectory("register").resolve("erasures.log")),
          (tx, evidence) -> {});

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void erasedMessage_takesItsFile_unlessAnotherOneNamesIt() throws IOException {
    keep();
    name("D-1");
    name("D-2");
    erasure.erase(order("D-1"));
    assertThat(store.open(RECEIVER, Sha256.hex(FILE))).isPresent();
    erasure.erase(order("D-2"));
    assertThat(store.open(RECEIVER, Sha256.hex(FILE))).isEmpty();
    assertThat(count("SELECT count(*) FROM file_key")).isZero();
    assertThatThrownBy(() -> name("D-3")).isInstanceOf(HubException.class);
    assertThat(onDisk()).isEqualTo(1);
    assertThat(sweep.sweep()).isEqualTo(1);
    assertThat(onDisk()).isZero();
    keep();
    name("D-4");
    assertThat(store.open(RECEIVER, Sha256.hex(FILE))).isPresent();
  }

  @Test
  void endedMonth_takesItsFiles_unlessAHoldStandsOverAMessageThatNamesOne() throws IOException {
    new ContentMonths(database, keys).prepare();
    keep();
    name("D-1");
    LocalDate old = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).minusMonths(3);
    database
        .jdbi()
        .useHandle(
            handle -> {
              byte[] check = keys.checkValue(YearMonth.from(old));
              handle.execute(
                  "INSERT INTO content_month (month, key_check) VALUES (?, ?)", old, check);
              handle.execute("UPDATE stored_file SET month = ?", old);
              handle.execute("UPDATE file_key SET month = ?", old);
            });
    var holds = new ContentHolds(database);
    holds.hold(ContentTarget.dossier("D-1"), "vụ việc", "vanhanh");
    var retention = new ContentRetention(database, keys, 1);
    assertThat(retention.endOldMonths()).isEmpty();
    holds.release(ContentTarget.dossier("D-1"), "vanhanh");
    assertThat(retention.endOldMonths()).hasSize(1);
    assertThat(count("SELECT count(*) FROM file_key")).isZero();
    assertThat(sweep.sweep()).isEqualTo(1);
    assertThat(onDisk()).isZero();
  }

  private void keep() throws IOException {
    var announced = new Announced(SENDER, Sha256.hex(FILE), FILE.length, PDF);
    assertThat(store.take(announced, 0, new ByteArrayInputStream(FILE)).complete()).isTrue();
  }

  private void name(String dossier) {
    var item = evidence(UUID.randomUUID(), dossier, "body of " + dossier);
    var named = List.of(new FileReference("/a", Sha256.hex(FILE), FILE.length, PDF));
    database
        .jdbi()
        .useTransaction(
            tx -> new FileReferences().keep(tx, journal.append(tx, item), item.header(), named));
  }

  private static ErasureOrder order(String dossier) {
    return new ErasureOrder(ContentTarget.dossier(dossier), "Điều 16", "vanhanh", "kiemsoat");
  }

  private long count(String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
  }

  private long onDisk() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
