package vn.lienthong.routes.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an operator says when deciding of a dossier: which, why, and on what state. */
final class DecisionOptions {
  @Parameters(paramLabel = "<MaHoSo>", description = "Mã hồ sơ / dossier code")
  private String code = "";

  @Option(
      names = "--seen",
      required = true,
      paramLabel = "<số/N>",
      description = {
        "Số trạng thái đã xem ở dossier show: hồ sơ đã đổi thì quyết định bị từ chối.",
        "The state number that show gave: where the dossier moved since, it is refused."
      })
  private int seen;

  @Mixin private ReasonOption reason = new ReasonOption();

  String code() {
    return code;
  }

  Map<String, Object> asked(String action, @Nullable String step) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("action", action);
    asked.put("seen", seen);
    asked.put("reason", reason.text());
    if (step != null) {
      asked.put("step", step);
    }
    return asked;
  }
}
