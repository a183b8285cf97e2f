package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.container.ContainerSubject;
import vn.lienthong.connectors.evidence.container.ContentLostException;
import vn.lienthong.connectors.evidence.container.EvidenceContainers;
import vn.lienthong.connectors.evidence.container.ExportOrder;
import vn.lienthong.connectors.evidence.container.ExportedContainer;
import vn.lienthong.monitoring.console.OperatorAccounts;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.config.InstallationKeys;
import vn.lienthong.routes.registry.ContentAccess;
import vn.lienthong.routes.registry.HubHome;

/** Writes the evidence of one message or one dossier into a signed container. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Xuất bằng chứng của một thông điệp hoặc một hồ sơ thành gói ASiC-E có chữ ký XAdES.",
      "Exports the evidence of a message or a dossier as a signed ASiC-E container."
    },
    footer = {
      "",
      "Gói có dữ liệu cá nhân của người dân: cán bộ phải có tài khoản trang vận hành và gõ mật khẩu",
      "(hoặc đặt LIENTHONG_OFFICER_PASSWORD). Ai, vì sao, lúc nào được ghi vào chứng cứ.",
      "The container holds citizens' data: the officer needs an account of the console and its",
      "password (typed, or in that variable). Who, why and when stand in the evidence.",
      "",
      "Ví dụ / examples:",
      "  ./lienthong evidence export --dossier HS-1 -o hs-1.asice --reason \"Tòa án yêu cầu\" --by vanhanh",
      "  ./lienthong evidence export --message G22.MOTCUA/<MaThongDiep> -o td.asice --reason \"...\""
          + " --by vanhanh"
    })
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private EvidenceCommand evidence = new EvidenceCommand();

  @ArgGroup(multiplicity = "1")
  private Subject subject = new Subject();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "<tệp/FILE.asice>",
      description = "Tệp mới; tệp đã có không bị ghi đè / a new file, none is replaced")
  private Path output = Path.of("");

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "<lý do/TEXT>",
      description = "Để làm gì, không ghi dữ liệu cá nhân / what for, without personal data")
  private String reason = "";

  @Option(
      names = "--by",
      required = true,
      paramLabel = "<cán bộ/OFFICER>",
      description = "Tài khoản trang vận hành / an operator's account")
  private String officer = "";

  private final Terminal terminal;
  private final Environment environment;

  ExportCommand(Terminal terminal, Environment environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  /** One of the two. */
  static final class Subject {
    @Option(
        names = "--message",
        paramLabel = "<BenGui/MaThongDiep>",
        description = "Một thông điệp / one message: SENDER/ID")
    @Nullable String message;

    @Option(
        names = "--dossier",
        paramLabel = "<MaHoSo/CODE>",
        description = "Mọi thông điệp của một hồ sơ / all messages of a dossier")
    @Nullable String dossier;
  }

  @Override
  public Integer call() throws IOException {
    HubHome home = evidence.home();
    ContainerSubject wanted = wanted();
    Path file = output.toAbsolutePath().normalize();
    NewFile.require(file);
    if (reason.isBlank()) {
      throw new CommandRefused(
          "Cần lý do: --reason, không ghi dữ liệu cá nhân. Chưa xuất gì.",
          "A reason is needed, without personal data. Nothing was exported.");
    }
    new Officers(new OperatorAccounts(home.data()), environment).require(officer, Officers.FIRST);
    terminal.say("Đang xuất " + wanted, "exporting ...");
    ExportedContainer made;
    try (Heartbeat life = Heartbeat.of(terminal);
        HubDatabase database = ContentAccess.open(home)) {
      Clock clock = Clock.systemUTC();
      var containers =
          new EvidenceContainers(
              database,
              new EvidenceJournal(database),
              InstallationKeys.of(home, clock).containerSigner(),
              clock);
      made =
          containers
              .export(wanted, new ExportOrder(officer, reason), file, this::progress)
              .orElseThrow(
                  () ->
                      new CommandRefused(
                          "Không có bằng chứng nào về " + wanted + ". Kiểm tra lại mã.",
                          "There is no evidence about it: check the code."));
    } catch (ContentLostException e) {
      throw new CommandRefused(
          e.code().wireCode() + " " + e.code().vietnamese() + ". " + e.vietnamese(),
          e.code().english() + ". " + e.getMessage() + ".");
    } finally {
      terminal.status("");
    }
    say(made, file);
    return 0;
  }

  private void say(ExportedContainer made, Path file) {
    terminal.say(
        "Đã xuất %d tài liệu, %d biên nhận vào %s"
            .formatted(made.documents(), made.receipts(), file),
        "documents and receipts are in that file");
    if (made.erased() > 0) {
      terminal.say(
          made.erased() + " tài liệu đã xóa nội dung theo luật: gói chỉ có dấu vân.",
          "the content of these was erased by law: the container has their digests");
    }
    terminal.line("  SHA-256 " + made.sha256());
    terminal.say(
        "Kiểm tra bằng bất kỳ phần mềm ASiC-E nào (EU DSS); đọc doc-truoc.html trong gói.",
        "Check it with any ASiC-E validator (EU DSS); read doc-truoc.html inside.");
  }

  private void progress(int done, int total) {
    terminal.status("  " + done + "/" + total);
  }

  private ContainerSubject wanted() {
    if (subject.dossier != null) {
      return ContainerSubject.dossier(subject.dossier);
    }
    String[] parts = String.valueOf(subject.message).split("/", -1);
    try {
      if (parts.length == 2) {
        return ContainerSubject.message(new MemberCode(parts[0]), UUID.fromString(parts[1]));
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new CommandRefused(
        "--message cần BenGui/MaThongDiep, ví dụ G22.MOTCUA/4f8c6a50-...; nhận được: "
            + subject.message,
        "--message needs SENDER/ID: the sender's code, a slash, the message's id.");
  }
}
