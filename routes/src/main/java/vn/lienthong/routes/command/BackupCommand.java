package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.StoreTrouble;
import vn.lienthong.connectors.evidence.backup.BackupPlan;
import vn.lienthong.connectors.evidence.backup.BackupRefusedException;
import vn.lienthong.connectors.evidence.backup.HubBackup;
import vn.lienthong.connectors.evidence.backup.MadeBackup;
import vn.lienthong.connectors.security.keys.KeyRefusedException;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.routes.config.InstallationKeys;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.HubSettings;
import vn.lienthong.routes.registry.HubVersion;
import vn.lienthong.routes.registry.StoreAccess;

/** Saves the hub as of one moment, while it runs or not. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Sao lưu trục tại một thời điểm, trục vẫn chạy: cơ sở dữ liệu, tệp, cấu hình; khóa để riêng.",
      "Saves the hub as of one moment while it runs: database, files, configuration; keys apart."
    },
    footer = {
      "",
      "Giữ bản khóa ở nơi khác và xóa sớm hơn bản dữ liệu: nội dung đã xóa theo luật vẫn đọc được",
      "chừng nào còn cả hai. / Keep the keys elsewhere and not as long as the data: what was erased",
      "can be read again while both exist.",
      "",
      "Ví dụ / example: ./lienthong backup --to /mnt/backup --keys-to /mnt/safe"
    })
final class BackupCommand implements Callable<Integer> {
  @ParentCommand private LienThong program = new LienThong();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "<tệp/FILE|FOLDER>",
      description = "Tệp mới, hoặc thư mục đã có / a new file, or an existing folder")
  private Path to = Path.of("");

  @Option(
      names = "--keys-to",
      paramLabel = "<tệp/FILE|FOLDER>",
      description = "Như trên, cho khóa; ở nơi khác / the same for the keys, in another place")
  private @Nullable Path keysTo;

  private final Terminal terminal;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    HubHome home = program.home();
    terminal.say("Đang sao lưu " + home.data(), "backing up ...");
    MadeBackup made;
    try (Heartbeat life = Heartbeat.of(terminal);
        HubDatabase database = StoreAccess.open(home)) {
      Clock clock = Clock.systemUTC();
      var signer = InstallationKeys.of(home, clock).documentSigner();
      made =
          new HubBackup(database, signer, clock, new TransferView(terminal)::at)
              .make(
                  new BackupPlan(
                      home.data(),
                      home.config(),
                      to,
                      keysTo,
                      outside(HubSettings.of(home)),
                      HubVersion.number("?")));
    } catch (BackupRefusedException refusal) {
      throw new CommandRefused(refusal.vietnamese(), String.valueOf(refusal.getMessage()));
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    } finally {
      terminal.status("");
    }
    say(made);
    return 0;
  }

  private RuntimeException failed(Exception failure) {
    if (failure instanceof KeyRefusedException refused) {
      return refused; // names its setting; nothing was begun
    }
    Throwable root = Failure.root(failure);
    HubErrorCode code = code(failure, root);
    return new CommandRefused(
        code.wireCode()
            + " KHÔNG CÓ bản sao lưu nào: phần đang ghi đã được xóa; trục không bị ảnh hưởng. Lý do: "
            + reason(root)
            + ". Kiểm tra chỗ trống và quyền ghi ở "
            + to
            + (keysTo == null ? "" : " và " + keysTo)
            + " (và đĩa của cơ sở dữ liệu), rồi chạy lại.",
        "NO backup was made: what was begun is removed, and the hub is as it was. Look at the room and"
            + " the rights at these places, and at the database's disk; then run it again.");
  }

  private static String reason(Throwable root) {
    String message = String.valueOf(root.getMessage());
    return message.contains("No space left") ? "đĩa đầy / the disk is full: " + message : message;
  }

  private static HubErrorCode code(Exception failure, Throwable root) {
    if (failure instanceof HubException known) {
      return known.fault().code();
    }
    HubErrorCode other =
        root instanceof IOException ? HubErrorCode.STORE_EXHAUSTED : HubErrorCode.HUB_FAULT;
    return StoreTrouble.of(failure).map(StoreTrouble::code).orElse(other);
  }

  /** Keys that an installation has elsewhere; a token's stay in the token. */
  private static List<Path> outside(HubSettings settings) {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("lienthong.key.file", "lienthong.evidence.keys.file")) {
      String file = settings.text(name, "");
      if (!file.isEmpty()) {
        files.add(Path.of(file));
        files.add(Path.of(file).toAbsolutePath().resolveSibling("erasures.log"));
      }
    }
    return files;
  }

  private void say(MadeBackup made) {
    terminal.say("Đã sao lưu vào " + made.file(), "backed up there");
    terminal.line("  Thời điểm dữ liệu / as of    " + Moment.said(made.label().snapshotAt()));
    String head = made.label().chainHead();
    terminal.line("  Đầu chuỗi / chain head       " + (head == null ? "-" : head));
    if (made.keys() == null) {
      terminal.say(
          "Chưa sao lưu khóa: thiếu khóa thì không đọc được nội dung chứng cứ. Thêm --keys-to.",
          "The keys are NOT in it: without them the content of the evidence cannot be read.");
    } else {
      terminal.say("Khóa: " + made.keys(), "the keys: keep them apart, and not as long");
    }
  }
}
