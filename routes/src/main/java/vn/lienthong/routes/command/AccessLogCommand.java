package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.security.content.ContentKeys;
import vn.lienthong.monitoring.console.OperatorAccounts;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.config.InstallationKeys;
import vn.lienthong.routes.disclosure.DisclosureLog;
import vn.lienthong.routes.disclosure.Disclosures;
import vn.lienthong.routes.registry.ContentAccess;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.StoreAccess;

/** Who was given which data of one person: a signed extract for that person. */
@Command(
    name = "access-log",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Ai đã nhận dữ liệu nào của một công dân, khi nào, để làm gì: bản trích có chữ ký của trục.",
      "Who was given which data of one citizen, when and for what: an extract signed by the hub",
      "(ASiC-E with a CSV). Who reads it, and why, is noted. The number is read from a file or",
      "typed, so that it stands in no history of commands."
    })
final class AccessLogCommand implements Callable<Integer> {
  @ParentCommand private LienThong program = new LienThong();

  @Option(
      names = "--number-file",
      paramLabel = "<tệp/FILE>",
      description =
          "Số định danh, dòng sau là số CMND nếu có: câu hỏi theo số CMND chỉ tìm được bằng số đó"
              + " / number, then old card number: what was asked by that is found by that alone")
  private @Nullable Path numbers;

  @Option(names = "--from", paramLabel = "<ngày/DATE>", description = "Từ ngày / from (YYYY-MM-DD)")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "<ngày/DATE>",
      description = "Đến hết ngày / until, that day included")
  private @Nullable LocalDate to;

  @Mixin private ReasonOption reason = new ReasonOption();

  @Option(
      names = "--by",
      required = true,
      paramLabel = "<cán bộ/OFFICER>",
      description = {
        "Tài khoản trang vận hành; mật khẩu ở biến LIENTHONG_OFFICER_PASSWORD, hoặc gõ khi được hỏi.",
        "an operator's account; the password in that variable, or typed"
      })
  private String officer = "";

  @Option(
      names = "--out",
      paramLabel = "<tệp/FILE.asice>",
      description = "Bản trích có chữ ký / the signed extract")
  private @Nullable Path out;

  private final Terminal terminal;
  private final Environment environment;

  AccessLogCommand(Terminal terminal, Environment environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    HubHome home = program.home();
    if (out != null && Files.exists(out)) {
      throw new CommandRefused(
          "Đã có tệp " + out + ". Chọn tên khác.", "The file exists: name another one.");
    }
    String why = reason.checked();
    new Officers(new OperatorAccounts(home.data()), environment).require(officer, Officers.FIRST);
    var wanted = wanted(numbers());
    var log =
        new DisclosureLog(
            new Disclosures(ContentKeys.open(ContentAccess.settings(home)).keyedDigest()));
    List<DisclosureLog.Line> lines;
    try (HubDatabase database = StoreAccess.open(home)) {
      lines =
          database
              .jdbi()
              .inTransaction(
                  tx -> {
                    List<DisclosureLog.Line> found = log.read(tx, wanted);
                    log.note(tx, officer, why, wanted, found.size());
                    return found;
                  });
    }
    var view = new AccessLogView(terminal);
    view.show(lines);
    if (out != null) {
      view.write(
          out, wanted, lines, InstallationKeys.of(home, Clock.systemUTC()).containerSigner());
    }
    return 0;
  }

  private DisclosureLog.Wanted wanted(List<String> known) {
    LocalDate first = from == null ? LocalDate.of(2000, 1, 1) : from;
    LocalDate last = to == null ? LocalDate.now(VietnamTime.ZONE) : to;
    return new DisclosureLog.Wanted(
        known,
        first.atStartOfDay(VietnamTime.ZONE).toOffsetDateTime(),
        last.plusDays(1).atStartOfDay(VietnamTime.ZONE).toOffsetDateTime(),
        false);
  }

  private List<String> numbers() throws IOException {
    List<String> known = new ArrayList<>();
    if (numbers == null) {
      known.add(
          PasswordPrompt.ask(
              "số định danh / personal number", "dùng --number-file", "use --number-file"));
    } else {
      if (!Files.isReadable(numbers)) {
        throw new CommandRefused("Không đọc được tệp " + numbers, "That file cannot be read.");
      }
      Files.readAllLines(numbers).stream().map(String::strip).forEach(known::add);
    }
    known.removeIf(String::isBlank);
    if (known.isEmpty() || !known.stream().allMatch(number -> number.matches("\\d{9}|\\d{12}"))) {
      throw new CommandRefused(
          "Cần số định danh 12 chữ số (và số CMND 9 chữ số nếu biết).",
          "A personal number of 12 digits is needed, with the old card's 9 digits where known.");
    }
    return known;
  }
}
