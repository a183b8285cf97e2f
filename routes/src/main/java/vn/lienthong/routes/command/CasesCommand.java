package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What the hub cannot end by itself: an operator sees it, takes it over, closes it. */
@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "<lệnh/command>",
    commandListHeading = "%nLệnh / commands:%n",
    description = {
      "Việc cần cán bộ: hồ sơ không tự đi tiếp, thông điệp của trục bị từ chối. Trục phải đang chạy.",
      "What needs a person: dossiers that stand still, the hub's own messages that were refused."
    },
    footer = {"", "docs/messages-and-evidence.md, \"What needs a person\""})
final class CasesCommand extends CommandGroup {
  private static final String CASES = "/ops/cases";

  @ParentCommand private LienThong program = new LienThong();

  private final Terminal terminal;

  CasesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Việc đang chờ người, cũ nhất trước / what waits for a person, oldest first")
  int list(
      @Mixin OperatorOptions operator,
      @Option(names = "--dossier", paramLabel = "<MaHoSo>", description = "Một hồ sơ / one dossier")
          @Nullable String dossier,
      @Option(
              names = "--incident",
              paramLabel = "<SC-...>",
              description = "Một mã sự cố / one incident id")
          @Nullable String incident,
      @Option(names = "--all", description = "Cả việc đã đóng / closed ones too") boolean all)
      throws IOException, InterruptedException {
    Map<String, String> words = new LinkedHashMap<>();
    if (dossier != null) {
      words.put("dossier", dossier);
    }
    if (incident != null) {
      words.put("incident", incident);
    }
    words.put("all", Boolean.toString(all));
    JsonNode found = login(operator).get(CASES + ReplayFilterOptions.query(words));
    view(operator).cases(found, incident);
    return 0;
  }

  @Command(
      name = "take",
      mixinStandardHelpOptions = true,
      description = "Nhận việc: từ nay do bạn lo / from now on you see to it")
  int take(
      @Mixin OperatorOptions operator,
      @Parameters(paramLabel = "<số/number>", description = "Việc / case") long number,
      @Mixin ReasonOption reason)
      throws IOException, InterruptedException {
    return decide("take", operator, number, reason.text());
  }

  @Command(
      name = "close",
      mixinStandardHelpOptions = true,
      description = "Đóng việc: không còn gì phải làm / nothing is to be done any more")
  int close(
      @Mixin OperatorOptions operator,
      @Parameters(paramLabel = "<số/number>", description = "Việc / case") long number,
      @Mixin ReasonOption reason)
      throws IOException, InterruptedException {
    return decide("close", operator, number, reason.text());
  }

  private int decide(String what, OperatorOptions operator, long number, String reason)
      throws IOException, InterruptedException {
    String path = CASES + "/" + number + "/" + what;
    view(operator).one(login(operator).post(path, Map.of("reason", reason)));
    return 0;
  }

  private OperatorSession login(OperatorOptions operator) throws IOException, InterruptedException {
    return operator.login(program.home());
  }

  private CasesView view(OperatorOptions operator) {
    return new CasesView(terminal, operator.json());
  }
}
