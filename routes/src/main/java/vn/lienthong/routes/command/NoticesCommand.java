package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Notices of birth and death that no registration followed in time. */
@Command(
    name = "notices",
    mixinStandardHelpOptions = true,
    description = {
      "Giấy chứng sinh, giấy báo tử quá hạn chưa có đăng ký, cũ nhất trước. Trục phải đang chạy.",
      "Notices of birth and death that no registration followed in time, the oldest first."
    },
    footer = {"", "docs/procedures.md, \"Giấy của bệnh viện / notices\""})
final class NoticesCommand implements Callable<Integer> {
  @ParentCommand private LienThong program = new LienThong();
  @Mixin private OperatorOptions operator = new OperatorOptions();

  @Option(
      names = "--commune",
      paramLabel = "<mã xã/code>",
      description =
          "Một xã: nơi người mẹ hay người chết cư trú / where the mother or the dead lived")
  private @Nullable String commune;

  private final Terminal terminal;

  NoticesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    String query = commune == null ? "" : ReplayFilterOptions.query(Map.of("commune", commune));
    JsonNode answer = operator.login(program.home()).get("/ops/notices" + query);
    if (operator.json()) {
      terminal.line(answer.toPrettyString());
      return 0;
    }
    answer.path("notices").forEach(this::lines);
    boolean more = answer.path("more").asBoolean();
    terminal.say(
        answer.path("notices").size() + " giấy" + (more ? " và còn nữa: xem từng xã" : ""),
        "notices" + (more ? " and more: ask for one commune" : ""));
    return 0;
  }

  private void lines(JsonNode one) {
    terminal.line(
        "%s %s, từ/since %s, xã/commune %s, chứng cứ/evidence %s"
            .formatted(
                one.path("kind").asText(),
                one.path("issuer").asText(),
                Moment.said(one.path("receivedAt").asText()),
                one.path("commune").asText("-"),
                one.path("evidence").asText()));
    terminal.line("    => " + one.path("viecCanLam").asText() + " / " + one.path("toDo").asText());
  }
}
