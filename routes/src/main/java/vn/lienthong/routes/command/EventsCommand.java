package vn.lienthong.routes.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Events that members publish: as they come, and what became of one. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "<lệnh/command>",
    commandListHeading = "%nLệnh / commands:%n",
    description = {
      "Sự kiện hộ tịch, dân cư, thẻ BHYT: đã giao cho ai, ai còn chờ. Trục phải đang chạy.",
      "Events of civil status, population, cards: who has each, who waits. The hub must run."
    },
    footer = {"", "docs/events.md"})
final class EventsCommand extends CommandGroup {
  private static final String EVENTS = "/ops/events";
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @ParentCommand private LienThong program = new LienThong();

  private final Terminal terminal;

  EventsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "report",
      mixinStandardHelpOptions = true,
      description = "Một sự kiện đã tới ai, ai còn chờ / who has an event, who waits for it")
  int report(
      @Mixin OperatorOptions operator,
      @Parameters(paramLabel = "<MaThongDiep>", description = "Thông điệp / message") String id)
      throws IOException, InterruptedException {
    JsonNode found = login(operator).get(EVENTS + "/" + OperatorSession.inPath(id));
    new EventsView(terminal, operator.json()).report(found);
    return 0;
  }

  @Command(
      name = "tail",
      mixinStandardHelpOptions = true,
      description = "Theo dõi sự kiện, không có dữ liệu cá nhân / follow events, no personal data")
  int tail(
      @Mixin OperatorOptions operator,
      @Option(
              names = "--as",
              paramLabel = "<thành viên/member>",
              description = "Chỉ sự kiện bên này gửi hoặc nhận / what it published or gets")
          @Nullable String member,
      @Option(
              names = "--from",
              paramLabel = "<thứ tự/number>",
              description = "Từ sau thứ tự này; không có thì chỉ sự kiện mới / after this place")
          @Nullable Long from,
      @Option(
              names = "--for",
              paramLabel = "<giây/seconds>",
              description = "Dừng sau chừng này giây / end after so many seconds")
          @Nullable Integer seconds)
      throws IOException, InterruptedException {
    OperatorSession hub = login(operator);
    EventsView view = new EventsView(terminal, operator.json());
    long end = seconds == null ? Long.MAX_VALUE : System.nanoTime() + seconds * 1_000_000_000L;
    String as = member == null ? "" : "&member=" + OperatorSession.encoded(member);
    long after = from == null ? hub.get(EVENTS).path("after").asLong() : from;
    while (!Thread.currentThread().isInterrupted()) {
      JsonNode page = hub.get(EVENTS + "?after=" + after + as);
      for (JsonNode event : page.path("events")) {
        view.line(event);
        after = event.path("thuTu").asLong();
      }
      if (end != Long.MAX_VALUE && System.nanoTime() > end) {
        return 0;
      }
      if (!page.path("more").asBoolean()) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    return 0;
  }

  private OperatorSession login(OperatorOptions operator) throws IOException, InterruptedException {
    return operator.login(program.home());
  }
}
