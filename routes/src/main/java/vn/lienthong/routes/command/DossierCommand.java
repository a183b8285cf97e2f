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

/** Dossiers of joint procedures: where they stand, who holds them, and what an operator decides. */
@Command(
    name = "dossier",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "<lệnh/command>",
    commandListHeading = "%nLệnh / commands:%n",
    description = {
      "Hồ sơ liên thông: các bước, đồng hồ, ai đang giữ, thông điệp; quyết định của cán bộ.",
      "Dossiers: steps, clocks, holders, messages; what an operator decides. The hub must run."
    },
    footer = {"", "docs/procedures.md"})
final class DossierCommand extends CommandGroup {
  private static final String DOSSIERS = "/ops/dossiers";
  private static final String CODE = "<MaHoSo>";
  private static final String WHY = "Vì sao, không có dữ liệu cá nhân / why, no personal data";
  private static final String SEEN = "Số trạng thái đã xem ở show / the number that show gave";

  @ParentCommand private LienThong program = new LienThong();

  private final Terminal terminal;

  DossierCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Các hồ sơ, cũ nhất trước / dossiers, the oldest first")
  int list(
      @Mixin OperatorOptions operator,
      @Option(
              names = "--state",
              paramLabel = "<CAN_CAN_BO...>",
              description = "Chỉ trạng thái này / only in this state")
          @Nullable String state,
      @Option(names = "--late", description = "Chỉ hồ sơ quá hạn / only those that are late")
          boolean late)
      throws IOException, InterruptedException {
    Map<String, String> words = new LinkedHashMap<>();
    if (state != null) {
      words.put("state", state);
    }
    words.put("late", Boolean.toString(late));
    JsonNode found =
        operator.login(program.home()).get(DOSSIERS + ReplayFilterOptions.query(words));
    view(operator).list(found);
    return 0;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Một hồ sơ, tất cả / one dossier, all of it")
  int show(
      @Mixin OperatorOptions operator, @Parameters(paramLabel = CODE, description = "") String code)
      throws IOException, InterruptedException {
    view(operator).one(operator.login(program.home()).get(DOSSIERS + "/" + code));
    return 0;
  }

  @Command(
      name = "redo",
      mixinStandardHelpOptions = true,
      description = "Yêu cầu làm lại một bước / asks for a step once more")
  int redo(
      @Mixin OperatorOptions operator,
      @Parameters(paramLabel = CODE, description = "") String code,
      @Option(names = "--step", required = true, description = "Bước / step") String step,
      @Option(names = "--seen", required = true, description = SEEN) int seen,
      @Option(names = "--reason", required = true, description = WHY) String reason)
      throws IOException, InterruptedException {
    return decide(operator, code, "redo", step, seen, reason);
  }

  @Command(
      name = "skip",
      mixinStandardHelpOptions = true,
      description = "Bỏ qua một bước, hồ sơ đi tiếp / leaves a step out, the dossier goes on")
  int skip(
      @Mixin OperatorOptions operator,
      @Parameters(paramLabel = CODE, description = "") String code,
      @Option(names = "--step", required = true, description = "Bước / step") String step,
      @Option(names = "--seen", required = true, description = SEEN) int seen,
      @Option(names = "--reason", required = true, description = WHY) String reason)
      throws IOException, InterruptedException {
    return decide(operator, code, "skip", step, seen, reason);
  }

  @Command(
      name = "end",
      mixinStandardHelpOptions = true,
      description = {
        "Dừng hồ sơ: thu hồi bước đang mở, hoàn tác bước đã xong nếu định nghĩa có cách.",
        "Ends a dossier: open steps are called back, done ones undone where that is defined."
      })
  int end(
      @Mixin OperatorOptions operator,
      @Parameters(paramLabel = CODE, description = "") String code,
      @Option(names = "--seen", required = true, description = SEEN) int seen,
      @Option(names = "--reason", required = true, description = WHY) String reason)
      throws IOException, InterruptedException {
    return decide(operator, code, "end", null, seen, reason);
  }

  private int decide(
      OperatorOptions operator,
      String code,
      String action,
      @Nullable String step,
      int seen,
      String reason)
      throws IOException, InterruptedException {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("action", action);
    asked.put("seen", seen);
    asked.put("reason", reason);
    if (step != null) {
      asked.put("step", step);
    }
    view(operator)
        .one(operator.login(program.home()).post(DOSSIERS + "/" + code + "/decision", asked));
    return 0;
  }

  private DossierOutput view(OperatorOptions operator) {
    return new DossierOutput(terminal, operator.json());
  }
}
