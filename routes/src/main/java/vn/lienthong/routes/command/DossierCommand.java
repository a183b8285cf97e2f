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
  private static final String STEP = "Tên bước ở show / the name of the step that show gave";

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
    view(operator)
        .one(operator.login(program.home()).get(DOSSIERS + "/" + OperatorSession.inPath(code)));
    return 0;
  }

  @Command(
      name = "redo",
      mixinStandardHelpOptions = true,
      description = "Yêu cầu làm lại một bước / asks for a step once more")
  int redo(
      @Mixin OperatorOptions operator,
      @Mixin DecisionOptions decision,
      @Option(names = "--step", required = true, description = STEP) String step)
      throws IOException, InterruptedException {
    return decide(operator, decision, decision.asked("redo", step));
  }

  @Command(
      name = "skip",
      mixinStandardHelpOptions = true,
      description = "Bỏ qua một bước, hồ sơ đi tiếp / leaves a step out, the dossier goes on")
  int skip(
      @Mixin OperatorOptions operator,
      @Mixin DecisionOptions decision,
      @Option(names = "--step", required = true, description = STEP) String step)
      throws IOException, InterruptedException {
    return decide(operator, decision, decision.asked("skip", step));
  }

  @Command(
      name = "end",
      mixinStandardHelpOptions = true,
      description = {
        "Dừng hồ sơ: thu hồi bước đang mở, hoàn tác bước đã xong nếu định nghĩa có cách.",
        "Ends a dossier: open steps are called back, done ones undone where that is defined."
      })
  int end(@Mixin OperatorOptions operator, @Mixin DecisionOptions decision)
      throws IOException, InterruptedException {
    return decide(operator, decision, decision.asked("end", null));
  }

  private int decide(OperatorOptions operator, DecisionOptions decision, Map<String, Object> asked)
      throws IOException, InterruptedException {
    String path = DOSSIERS + "/" + OperatorSession.inPath(decision.code()) + "/decision";
    view(operator).one(operator.login(program.home()).post(path, asked));
    return 0;
  }

  private DossierOutput view(OperatorOptions operator) {
    return new DossierOutput(terminal, operator.json());
  }
}
