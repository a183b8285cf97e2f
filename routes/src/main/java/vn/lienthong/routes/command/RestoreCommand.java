package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.evidence.backup.BackupRefusedException;
import vn.lienthong.connectors.evidence.backup.HubRestore;
import vn.lienthong.connectors.evidence.backup.LabelTrust;
import vn.lienthong.connectors.evidence.backup.RestorePlan;
import vn.lienthong.connectors.evidence.backup.RestoredBackup;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.routes.config.InstallationKeys;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.HubSettings;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.StoreAccess;

/** Puts a backup back into an empty place, and says what is lost. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Phục hồi bản sao lưu vào thư mục và cơ sở dữ liệu trống; nêu khoảng thời gian bị mất.",
      "Restores a backup into an empty folder and database; names the time that is lost."
    },
    footer = {
      "",
      "Ví dụ / example:",
      "  ./lienthong restore --from lienthong-...-data.zip --keys-from lienthong-...-keys.zip"
          + " --data /srv/lienthong"
    })
final class RestoreCommand implements Callable<Integer> {
  /** Beyond the oldest send time that the doors take: clocks differ. */
  private static final Duration MARGIN = Duration.ofHours(1);

  @ParentCommand private LienThong program = new LienThong();

  @Option(names = "--from", required = true, paramLabel = "<tệp/FILE>", description = "Bản dữ liệu")
  private Path from = Path.of("");

  @Option(
      names = "--keys-from",
      paramLabel = "<tệp/FILE>",
      description = "Bản khóa mới nhất / the latest file of the keys")
  private @Nullable Path keysFrom;

  @Option(
      names = "--trust",
      paramLabel = "<tệp/FILE.crt>",
      description = "Chứng thư của trục, khi không có bản khóa / the hub's certificate, PEM")
  private @Nullable Path trust;

  private final Terminal terminal;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    HubHome home = program.newHome();
    terminal.say("Đang kiểm tra và phục hồi vào " + home.data(), "checking, then restoring ...");
    RestoredBackup restored;
    try (Heartbeat life = Heartbeat.of(terminal)) {
      restored =
          new HubRestore(new LabelTrust(trusted(home)), new TransferView(terminal)::at)
              .restore(
                  new RestorePlan(
                      from,
                      keysFrom,
                      home.data(),
                      home.config(),
                      () -> StoreAccess.settings(home),
                      window(home)));
    } catch (BackupRefusedException refusal) {
      throw new CommandRefused(refusal.vietnamese(), String.valueOf(refusal.getMessage()));
    } finally {
      terminal.status("");
    }
    HubHome made = HubHome.of(home.data(), home.config());
    say(restored, made);
    return new RestoredStore(terminal, made).checked() ? 0 : 1;
  }

  private List<X509Certificate> trusted(HubHome home) throws IOException {
    List<X509Certificate> certificates = new ArrayList<>();
    if (Files.isDirectory(home.members())) {
      certificates.addAll(InstallationKeys.registered(home));
    }
    if (trust != null) {
      certificates.addAll(Certificates.readAllPem(trust));
    }
    if (keysFrom != null && Files.isRegularFile(keysFrom)) {
      certificates.addAll(LabelTrust.inKeys(keysFrom));
    }
    return certificates;
  }

  private static Duration window(HubHome home) {
    String past = HubSettings.of(home).text("lienthong.send-time-past", "72h");
    return DurationStyle.detectAndParse(past).plus(MARGIN);
  }

  private void say(RestoredBackup restored, HubHome home) {
    terminal.say("Đã phục hồi vào " + home.data(), "restored there; the chain's event says so too");
    terminal.say(
        "KHOẢNG THỜI GIAN BỊ MẤT: từ "
            + Moment.exact(restored.snapshotAt())
            + " đến "
            + Moment.exact(restored.at()),
        "LOST TIME: what was accepted, sent or confirmed between these moments is not known here.");
    terminal.say(
        restored.toAsk()
            + " lượt giao chưa xong sẽ được hỏi bên nhận trước khi gửi lại; thông điệp đến sau cũng vậy.",
        "Receivers are asked before anything unfinished is sent, and before what belongs to it.");
    new LostTimeContacts(terminal, MemberFiles.read(home)).show(restored.members());
    restored
        .configuration()
        .forEach(
            file ->
                terminal.say(
                    "Cấu hình khác bản sao lưu, giữ nguyên: " + file,
                    "differs from the backup, left as it is"));
  }
}
