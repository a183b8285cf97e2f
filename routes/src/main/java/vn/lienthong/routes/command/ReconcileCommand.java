package vn.lienthong.routes.command;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Daily reconciliation: what agencies' books lack, and what an operator does about it. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "<lệnh/command>",
    commandListHeading = "%nLệnh / commands:%n",
    description = {
      "Đối soát hằng ngày: sổ bên nào thiếu gì, thuộc hồ sơ nào, ai đang giữ. Trục phải đang chạy.",
      "Daily reconciliation: whose book lacks what, in which dossier, who holds it."
    },
    footer = {"", "docs/reconciliation.md"})
final class ReconcileCommand extends CommandGroup {
  private static final String ROUNDS = "/ops/reconciliation";
  private static final String ITEMS = ROUNDS + "/items/";
  private static final String ITEM = "Số mục ở show / the number of the item that show gave";

  @ParentCommand private LienThong program = new LienThong();

  private final Terminal terminal;

  ReconcileCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Kỳ mới nhất của từng ngày, và bên nào chậm mấy ngày / rounds, and who lags")
  int list(@Mixin OperatorOptions operator) throws IOException, InterruptedException {
    view(operator).list(operator.login(program.home()).get(ROUNDS));
    return 0;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Một kỳ: ai trả lời, thiếu gì, làm gì tiếp / one round, whole")
  int show(
      @Mixin OperatorOptions operator,
      @Parameters(paramLabel = "<MaKy>", description = "Mã kỳ ở list / the round") String round)
      throws IOException, InterruptedException {
    String path = ROUNDS + "/" + OperatorSession.inPath(round);
    view(operator).one(operator.login(program.home()).get(path));
    return 0;
  }

  @Command(
      name = "open",
      mixinStandardHelpOptions = true,
      description = "Mở ngay một kỳ, không đợi giờ / opens a round now")
  int open(
      @Mixin OperatorOptions operator,
      @Option(
              names = "--kind",
              required = true,
              paramLabel = "<KHAI_SINH>",
              description = "Loại việc ở config/reconciliation.yaml / kind of act")
          String kind,
      @Option(
              names = "--day",
              required = true,
              paramLabel = "<2026-11-22>",
              description = "Ngày đăng ký / the day of the acts")
          String day,
      @Mixin ReasonOption reason)
      throws IOException, InterruptedException {
    Map<String, Object> asked = Map.of("kind", kind, "day", day, "reason", reason.text());
    view(operator).opened(operator.login(program.home()).post(ROUNDS, asked));
    return 0;
  }

  @Command(
      name = "resend",
      mixinStandardHelpOptions = true,
      description = "Yêu cầu bên có bản ghi gửi lại / asks who has the record to send it again")
  int resend(
      @Mixin OperatorOptions operator,
      @Parameters(paramLabel = "<mục/item>", description = ITEM) long item,
      @Mixin ReasonOption reason)
      throws IOException, InterruptedException {
    var asked = Map.<String, Object>of("reason", reason.text());
    view(operator).asked(operator.login(program.home()).post(ITEMS + item + "/resend", asked));
    return 0;
  }

  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description = "Yêu cầu bên thiếu làm bước đó / asks who lacks the record to make it")
  int resume(
      @Mixin OperatorOptions operator,
      @Parameters(paramLabel = "<mục/item>", description = ITEM) long item,
      @Option(
              names = "--seen",
              required = true,
              paramLabel = "<số/N>",
              description =
                  "Số trạng thái hồ sơ ở show / the dossier's state number that show gave")
          int seen,
      @Mixin ReasonOption reason)
      throws IOException, InterruptedException {
    Map<String, Object> asked = Map.of("seen", seen, "reason", reason.text());
    view(operator).asked(operator.login(program.home()).post(ITEMS + item + "/resume", asked));
    return 0;
  }

  private ReconcileView view(OperatorOptions operator) {
    return new ReconcileView(terminal, operator.json());
  }
}
