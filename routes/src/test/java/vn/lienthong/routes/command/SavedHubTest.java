package vn.lienthong.routes.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.lienthong.connectors.evidence.ContentErasure;
import vn.lienthong.connectors.evidence.ContentTarget;
import vn.lienthong.connectors.evidence.DatabaseSettings;
import vn.lienthong.connectors.evidence.Direction;
import vn.lienthong.connectors.evidence.ErasureOrder;
import vn.lienthong.connectors.evidence.ErasureRegister;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.NewHandOver;
import vn.lienthong.connectors.security.content.ContentKeys;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.TestHome;
import vn.lienthong.routes.registry.ContentAccess;
import vn.lienthong.routes.registry.HubHome;

/** A message is kept, saved with the whole hub, put back elsewhere, and exported from there. */
class SavedHubTest {
  private static final MemberCode SENDER = new MemberCode("H29.MOTCUA");
  private static final MemberCode RECEIVER = new MemberCode("G15.HOTICH");
  private static final MemberCode REMOVED = new MemberCode("Z77.DAGO");

  @TempDir private Path folder;

  private final HubHome home = TestHome.create();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Terminal terminal = new Terminal(new PrintStream(screen, true, UTF_8), false);

  @Test
  void hub_isSaved_putBackElsewhere_andItsEvidenceExportedThere() throws Exception {
    Keys.ensure(home);
    Files.writeString(
        home.data().resolve("operators.properties"),
        "vanhanh=" + new BCryptPasswordEncoder(4).encode("mật khẩu"));
    UUID id = keepOne(RECEIVER, true);
    UUID erased = keepOne(REMOVED, false);
    Path to = Files.createDirectory(folder.resolve("to"));
    Path safe = Files.createDirectory(folder.resolve("safe"));
    Path elsewhere = folder.resolve("new");
    Path container = folder.resolve("one.asice");

    assertThat(run(home.data(), "backup", "--to", "" + to, "--keys-to", "" + safe))
        .as(text())
        .isZero();
    Path none = Files.createDirectory(folder.resolve("none"));
    String tooLong = none.resolve("k".repeat(300)).toString();
    Path half = Files.createDirectory(folder.resolve("half"));
    assertThat(run(home.data(), "backup", "--to", "" + half, "--keys-to", tooLong)).isEqualTo(1);
    assertThat(text()).contains("LT-4004", "NO backup was made: what was begun is removed");
    assertThat(half).isEmptyDirectory();
    // the register of what was erased since travels with the latest keys
    erase(erased);
    Path later = Files.createDirectory(folder.resolve("later"));
    Path latest = Files.createDirectory(folder.resolve("latest"));
    assertThat(run(home.data(), "backup", "--to", "" + later, "--keys-to", "" + latest)).isZero();

    assertThat(run(elsewhere, "restore", "--from", only(to), "--keys-from", only(latest)))
        .as(text())
        .isZero();
    assertThat(text())
        .contains(
            "LOST TIME",
            "1 lượt giao chưa xong",
            "H29.MOTCUA",
            "no members to turn to",
            "Z77.DAGO  không có trong config/members",
            "Đã xóa lại nội dung của 1 tài liệu",
            "chain of evidence is whole");
    try (HubDatabase database = ContentAccess.open(HubHome.of(elsewhere, home.config()))) {
      assertThatThrownBy(() -> body(database, erased))
          .isInstanceOfSatisfying(
              HubException.class,
              e -> assertThat(e.fault().code()).isEqualTo(HubErrorCode.CONTENT_ERASED));
      assertThat(body(database, id)).isNotEmpty();
    }
    assertThat(run(elsewhere, "restore", "--from", only(to), "--keys-from", only(safe)))
        .isEqualTo(1);
    assertThat(text()).contains("The data folder is not empty");

    assertThat(
            run(
                elsewhere,
                "evidence",
                "export",
                "--message",
                SENDER + "/" + id,
                "-o",
                "" + container,
                "--reason",
                "Tòa án yêu cầu",
                "--by",
                "vanhanh"))
        .as(text())
        .isZero();
    try (ZipFile zip = new ZipFile(container.toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()))
          .contains("mimetype", "META-INF/signatures001.xml")
          .anyMatch(name -> name.startsWith("tai-lieu/"));
    }
    assertThat(
            run(
                elsewhere,
                "evidence",
                "export",
                "--dossier",
                "HS-0",
                "-o",
                container + "2",
                "--reason",
                "Tòa án yêu cầu",
                "--by",
                "vanhanh"))
        .isEqualTo(1);
    assertThat(text()).contains("There is no evidence about it");
  }

  private void erase(UUID id) {
    try (HubDatabase database = ContentAccess.open(home)) {
      var register = ErasureRegister.beside(ContentAccess.settings(home).file());
      var target = ContentTarget.message(SENDER, id);
      new ContentErasure(database, register, (tx, evidence) -> {})
          .erase(new ErasureOrder(target, "Điều 16", "vanhanh", "kiemsoat"));
    }
  }

  private static byte[] body(HubDatabase database, UUID id) {
    long evidence =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT id FROM evidence WHERE message_id = ?")
                        .bind(0, id)
                        .mapTo(Long.class)
                        .one());
    return new EvidenceJournal(database).body(evidence).orElseThrow();
  }

  private UUID keepOne(MemberCode receiver, boolean waits) {
    UUID id = UUID.randomUUID();
    byte[] body = "<m>Giàng Thị Mỷ</m>".getBytes(UTF_8);
    var header =
        MessageHeader.of(
            id, "DangKyKhaiSinh", SENDER, receiver, OffsetDateTime.now(VietnamTime.ZONE));
    var item =
        new EvidenceRecord(
            Direction.NHAN, "http", header, body, Sha256.of(body), Sha256.of(body), null, Map.of());
    HubDatabase.open(DatabaseSettings.embedded(home.data())).close();
    ContentKeys.open(ContentAccess.settings(home)).make(List.of(YearMonth.now(ZoneOffset.UTC)));
    try (HubDatabase database = ContentAccess.open(home)) {
      database
          .jdbi()
          .useTransaction(
              tx -> {
                long evidence = new EvidenceJournal(database).append(tx, item);
                if (waits) {
                  new HandOvers(database).add(tx, NewHandOver.of(evidence, receiver));
                }
              });
    }
    return id;
  }

  private int run(Path data, String... words) {
    Stream<String> options = Stream.of("--data=" + data, "--config=" + home.config());
    var environment = new Environment(Map.of(Officers.FIRST, "mật khẩu"));
    return LienThong.run(
        terminal, environment, Stream.concat(options, Stream.of(words)).toArray(String[]::new));
  }

  private static String only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow().toString();
    }
  }

  private String text() {
    return screen.toString(UTF_8);
  }
}
