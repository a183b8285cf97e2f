package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The figures that command centres get, for an operator. */
@Command(
    name = "statistics",
    mixinStandardHelpOptions = true,
    description = {
      "Số liệu tổng hợp theo ngày, địa bàn, dịch vụ; ô nhỏ được che. Trục phải đang chạy.",
      "Figures by day, area and service, small ones hidden. The hub must be running."
    },
    footer = {"", "docs/statistics.md"})
final class StatisticsCommand implements Callable<Integer> {
  @ParentCommand private LienThong program = new LienThong();
  @Mixin private OperatorOptions operator = new OperatorOptions();

  @Option(names = "--from", required = true, paramLabel = "<2026-10-01>")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "<2026-10-31>")
  private String to = "";

  @Option(
      names = "--area",
      paramLabel = "<mã/CODE>",
      description = "Tỉnh hoặc xã; không ghi là toàn quốc / province or commune; none: the nation")
  private List<String> areas = List.of();

  @Option(
      names = "--measure",
      paramLabel = "<HO_SO_MOI>",
      description = "Chỉ tiêu; không ghi là tất cả / measure; none: all")
  private List<String> measures = List.of();

  @Option(
      names = "--service",
      paramLabel = "<dịch vụ/service>",
      description = "Dịch vụ hoặc bước; không ghi là tất cả / service or step; none: all")
  private List<String> services = List.of();

  @Option(names = "--csv", description = "In CSV / prints CSV")
  private boolean csv;

  private final Terminal terminal;

  StatisticsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> wanted = new ArrayList<>(List.of(part("from", from), part("to", to)));
    areas.forEach(area -> wanted.add(part("area", area)));
    measures.forEach(measure -> wanted.add(part("measure", measure)));
    services.forEach(service -> wanted.add(part("service", service)));
    JsonNode answer =
        operator.login(program.home()).get("/ops/statistics?" + String.join("&", wanted));
    if (operator.json()) {
      terminal.line(answer.toPrettyString());
    } else if (csv) {
      terminal.line("ngay,don_vi,chi_tieu,dich_vu,so_luong,da_che");
      answer.path("figures").forEach(one -> terminal.line(row(one, ",", "")));
    } else {
      answer.path("figures").forEach(one -> terminal.line(row(one, "  ", "-")));
      terminal.say(
          "%d số liệu lúc %s; ô dưới %d được che"
              .formatted(
                  answer.path("figures").size(),
                  Moment.said(answer.path("asOf").asText()),
                  answer.path("threshold").asInt()),
          "figures; smaller cells are hidden");
    }
    return 0;
  }

  // Codes and numbers only: nothing in them needs to be quoted.
  private static String row(JsonNode one, String between, String none) {
    String area = one.path("area").asText();
    return String.join(
        between,
        one.path("day").asText(),
        area.isEmpty() ? none : area,
        one.path("measure").asText(),
        one.path("service").asText(),
        one.path("hidden").asBoolean() ? none : one.path("count").asText(),
        one.path("hidden").asBoolean() ? "true" : "false");
  }

  private static String part(String name, String value) {
    return name + "=" + OperatorSession.inPath(value);
  }
}
