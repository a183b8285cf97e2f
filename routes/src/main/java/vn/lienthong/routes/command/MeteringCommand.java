package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What members used in a month, from the evidence; and the proof of it. */
@Command(
    name = "metering",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[verify]",
    description = {
      "Thành viên đã dùng gì trong tháng, đếm từ nhật ký bằng chứng. Trục phải đang chạy.",
      "What members used in a month, counted from the evidence. The hub must be running."
    },
    footer = {"", "docs/metering.md"})
final class MeteringCommand implements Callable<Integer> {
  private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

  @ParentCommand private LienThong program = new LienThong();
  @Mixin private OperatorOptions operator = new OperatorOptions();
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--month", paramLabel = "<2026-10>", description = "Tháng / month")
  private @Nullable String month;

  @Option(names = "--member", paramLabel = "<mã/CODE>", description = "Một thành viên / one member")
  private @Nullable String member;

  @Option(names = "--csv", description = "Từng ngày, dạng CSV / day by day, as CSV")
  private boolean csv;

  private final Terminal terminal;

  MeteringCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (month == null || !month.matches(MONTH)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "Cần --month, dạng 2026-10 / Give --month, like 2026-10");
    }
    String query =
        "?month=" + month + (member == null ? "" : "&member=" + OperatorSession.inPath(member));
    JsonNode answer = operator.login(program.home()).get("/ops/metering" + query);
    MeteringView view = new MeteringView(terminal);
    if (operator.json()) {
      terminal.line(answer.toPrettyString());
    } else if (csv) {
      view.days(answer);
    } else {
      view.statements(answer);
    }
    return 0;
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Đếm lại từ bằng chứng một tháng, hoặc một bảng kê đã ký (tệp XML) / counts a month, or",
        "a signed statement (an XML file), again from the evidence"
      })
  int verify(
      @Mixin OperatorOptions as,
      @Parameters(paramLabel = "<2026-10 | tệp/FILE>") String monthOrFile)
      throws IOException, InterruptedException {
    OperatorSession session = as.login(program.home());
    MeteringView view = new MeteringView(terminal);
    if (monthOrFile.matches(MONTH)) {
      return view.check(session.get("/ops/metering/check?month=" + monthOrFile)) ? 0 : 1;
    }
    SignedStatement statement = SignedStatement.read(Path.of(monthOrFile), program.home());
    JsonNode check = session.get("/ops/metering/check?month=" + statement.month());
    JsonNode now =
        session.get(
            "/ops/metering?month=%s&member=%s"
                .formatted(statement.month(), OperatorSession.inPath(statement.member())));
    boolean same = view.compare(statement, now.path("statements").path(0));
    return view.check(check) && same ? 0 : 1;
  }
}
