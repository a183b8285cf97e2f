package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Messages that do not move by themselves: what stands still, and what an operator does with it.
 */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "<lệnh/command>",
    commandListHeading = "%nLệnh / commands:%n",
    description = {
      "Thông điệp treo hoặc hỏng: xem, gửi lại nguyên văn, bỏ qua. Trục phải đang chạy.",
      "Parked and dead messages: see, send again as they are, give up. The hub must run."
    },
    footer = {"", "docs/messages-and-evidence.md, \"Parked and dead messages\""})
final class ReplayCommand extends CommandGroup {
  private static final String REQUESTS = "/ops/replay/requests";

  @ParentCommand private LienThong program = new LienThong();

  private final Terminal terminal;

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Thông điệp đang đứng yên / messages that stand still")
  int list(@Mixin OperatorOptions operator, @Mixin ReplayFilterOptions filter)
      throws IOException, InterruptedException {
    String query = ReplayFilterOptions.query(filter.words());
    JsonNode found = login(operator).get("/ops/replay/messages" + query);
    view(operator).messages(found, filter.words().get("incident"));
    return 0;
  }

  @Command(
      name = "plan",
      mixinStandardHelpOptions = true,
      description =
          "Chạy thử: điều gì sẽ xảy ra, không đổi gì / what would happen; changes nothing")
  int plan(
      @Mixin OperatorOptions operator,
      @Mixin ReplayFilterOptions filter,
      @Option(
              names = "--give-up",
              description = "Nếu bỏ qua thay vì gửi lại / if given up instead of sent again")
          boolean giveUp)
      throws IOException, InterruptedException {
    Map<String, String> words = new LinkedHashMap<>(filter.words());
    words.put("action", giveUp ? "give-up" : "replay");
    view(operator).plan(login(operator).get("/ops/replay/plan" + ReplayFilterOptions.query(words)));
    return 0;
  }

  @Command(
      name = "do",
      mixinStandardHelpOptions = true,
      description = {
        "Gửi lại nguyên văn, cùng mã; nhiều thông điệp thì cần người khác duyệt.",
        "Sends again, same bytes and id; many messages wait for another person."
      })
  int replay(
      @Mixin OperatorOptions operator,
      @Mixin ReplayFilterOptions filter,
      @Mixin ReasonOption reason)
      throws IOException, InterruptedException {
    return ask("replay", operator, filter, reason.text());
  }

  @Command(
      name = "give-up",
      aliases = "skip",
      mixinStandardHelpOptions = true,
      description = {
        "Dừng hẳn; thông điệp chờ sau nó đi tiếp. Bên gửi được báo TU_CHOI nếu chắc chắn chưa gửi.",
        "Gives up; what waits behind goes on. The sender gets TU_CHOI if it surely was not sent,",
        "else CHUA_RO / nếu có thể đã có hiệu lực ở bên nhận thì là CHUA_RO."
      })
  int giveUp(
      @Mixin OperatorOptions operator,
      @Mixin ReplayFilterOptions filter,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "<lý do>",
              description = "Bên gửi cũng thấy / the sender sees it too; no personal data")
          String reason)
      throws IOException, InterruptedException {
    return ask("give-up", operator, filter, reason);
  }

  @Command(
      name = "approve",
      mixinStandardHelpOptions = true,
      description = "Duyệt yêu cầu của người khác / approves another person's request")
  int approve(
      @Mixin OperatorOptions operator,
      @Parameters(paramLabel = "<số/number>", description = "Yêu cầu / request") long request)
      throws IOException, InterruptedException {
    String path = REQUESTS + "/" + request + "/approval";
    view(operator).request(login(operator).post(path, Map.of()));
    return 0;
  }

  @Command(
      name = "requests",
      mixinStandardHelpOptions = true,
      description = "Các yêu cầu và kết quả / requests and what came of them")
  int requests(@Mixin OperatorOptions operator) throws IOException, InterruptedException {
    view(operator).requests(login(operator).get(REQUESTS));
    return 0;
  }

  private int ask(
      String action, OperatorOptions operator, ReplayFilterOptions filter, String reason)
      throws IOException, InterruptedException {
    JsonNode done =
        login(operator)
            .post(REQUESTS, Map.of("action", action, "filter", filter.words(), "reason", reason));
    view(operator).request(done);
    return 0;
  }

  private OperatorSession login(OperatorOptions operator) throws IOException, InterruptedException {
    return operator.login(program.home());
  }

  private ReplayView view(OperatorOptions operator) {
    return new ReplayView(terminal, operator.json());
  }
}
