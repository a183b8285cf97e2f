package vn.lienthong.routes.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.demo.AskClient;

/** Asks a question through the hub's front door and shows the verified answer. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Hỏi một dịch vụ trả lời ngay, như một thành viên: ký, gửi qua cửa của trục, kiểm tra chữ ký của câu trả lời.",
      "Asks a service that answers at once, as a member: signs, sends through the hub's door and",
      "verifies the answer. Without a number it asks about an invented citizen of the simulators."
    })
final class AskCommand implements Callable<Integer> {
  @ParentCommand private LienThong program = new LienThong();

  @Parameters(
      paramLabel = "<dịch vụ/SERVICE>",
      description = "Ví dụ / for example XacThucThongTinCongDan, TraCuuMaSoThue")
  private String service = "";

  @Option(
      names = "--as",
      defaultValue = "H29.MOTCUA",
      paramLabel = "<mã/MEMBER>",
      description = "Thành viên hỏi / who asks (${DEFAULT-VALUE})")
  private String member = "";

  @Option(
      names = "--purpose",
      paramLabel = "<mã/CODE>",
      description =
          "MucDich; nếu không có thì mục đích đầu tiên của thỏa thuận / else the agreement's first")
  private @Nullable String purpose;

  @Option(names = "--to", paramLabel = "<mã/MEMBER>", description = "BenNhan")
  private @Nullable String receiver;

  @Option(names = "--dossier", paramLabel = "<mã/CODE>", description = "MaHoSo")
  private @Nullable String dossier;

  @Option(names = "--officer", paramLabel = "<mã/CODE>", description = "CanBo")
  private @Nullable String officer;

  @Mixin private AskedOptions asked = new AskedOptions();

  @Mixin private AnswerFiles files = new AnswerFiles();

  @Option(
      names = "--times",
      defaultValue = "1",
      paramLabel = "N",
      description = "Hỏi mấy lần / how often")
  private int times;

  @Option(
      names = "--plain",
      description = "Không che số định danh trên màn hình / show personal numbers on the screen")
  private boolean plain;

  private final Terminal terminal;

  AskCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (times < 1) {
      throw new CommandRefused("--times: ít nhất 1.", "At least once.");
    }
    files.require(service);
    AskClient client = client();
    var question =
        new AskClient.Question(
            service,
            receiver,
            purpose == null ? AskedPurpose.first(program.home(), member, service) : purpose,
            dossier,
            officer,
            asked.payload(service));
    List<Long> micros = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      AskClient.Outcome outcome = client.ask(question);
      micros.add((System.nanoTime() - begin) / 1_000);
      if (i == 0) {
        end = say(outcome);
      }
    }
    micros.sort(null);
    terminal.line(
        String.format(
            Locale.ROOT,
            "  %.1f ms%s",
            micros.get(micros.size() / 2) / 1000.0,
            times == 1 ? "" : " (trung vị của / median of " + times + ")"));
    return end;
  }

  private int say(AskClient.Outcome outcome) throws IOException {
    if (outcome instanceof AskClient.Outcome.Answered answered) {
      new AskView(terminal, plain).answer(answered.answer());
      files.write(answered.answer(), program, terminal);
      return 0;
    }
    var refused = (AskClient.Outcome.Refused) outcome;
    HubFault fault = refused.receipt().fault();
    terminal.line(
        refused.status()
            + " "
            + refused.receipt().state()
            + (fault == null
                ? ""
                : " %s [%s] %s. %s"
                    .formatted(
                        fault.code().wireCode(),
                        fault.incidentId(),
                        fault.vietnamese(),
                        fault.english())));
    terminal.line("  mã câu hỏi / id of the question: " + refused.question());
    return 1;
  }

  private AskClient client() {
    try {
      return new AskClient(program.home(), member);
    } catch (IllegalArgumentException unknown) {
      throw new CommandRefused(
          "Không có thành viên " + member + " trong config/members.", "There is no such member.");
    }
  }
}
