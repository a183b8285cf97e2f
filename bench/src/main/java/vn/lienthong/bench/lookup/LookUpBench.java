package vn.lienthong.bench.lookup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lienthong.bench.ladder.MediatorProcess;
import vn.lienthong.bench.ladder.MessagePool;
import vn.lienthong.bench.ladder.Senders;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TraCuuMaSoThueStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.EventSamples;
import vn.lienthong.routes.registry.Ports;

/** The same questions to the provider itself and through the hub, in one run. */
@Command(
    name = "look-ups",
    mixinStandardHelpOptions = true,
    description = {
      "Đo thời gian mà trục thêm vào một câu tra cứu, so với hỏi thẳng nguồn trong cùng lần chạy.",
      "Measures what the hub adds to a look-up, beside asking the provider itself in the same run."
    })
public final class LookUpBench implements Callable<Integer> {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int A_SECOND = 700;

  @Option(names = "--seconds", defaultValue = "15", description = "mỗi phép đo / per measurement")
  private int seconds = 15;

  @Option(names = "--warm", defaultValue = "30", description = "làm nóng / to warm up")
  private int warm = 30;

  @Option(names = "--waits", split = ",", defaultValue = "0,20", description = "nguồn chờ, ms")
  private List<Integer> waits = List.of(0, 20);

  @Option(names = "--at-once", split = ",", defaultValue = "1,50,200", description = "cùng lúc")
  private List<Integer> atOnce = List.of(1, 50, 200);

  @Option(names = "--config", required = true, hidden = true)
  private Path config = Path.of("config");

  /** Measures, prints the table, ends with 1 where an answer was not 200. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LookUpBench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    CryptoProvider.install();
    LookUpGround ground =
        LookUpGround.make(Files.createTempDirectory("lienthong-look-ups"), config);
    say("Ký câu hỏi / signing questions ...");
    MessagePool pool =
        questions(ground, A_SECOND * (warm + seconds * waits.size() * atOnce.size()));
    say("Đang khởi động trục / starting the hub ...");
    long failed = 0;
    try (TaxOffice office = TaxOffice.open(ground);
        MediatorProcess hub = MediatorProcess.start("look-ups", ground.home())) {
      ask(ground, 50, true, pool, warm);
      ask(ground, 50, false, pool, Math.min(5, warm));
      OUT.printf("%d processors, load %s%n%n", Runtime.getRuntime().availableProcessors(), load());
      OUT.println(Row.HEAD);
      for (int wait : waits) {
        office.waits(wait);
        for (int askers : atOnce) {
          say("  " + wait + " ms, " + askers + " ...");
          Senders.Seen direct = ask(ground, askers, false, pool, seconds);
          double cpu = hub.cpuSeconds() + hub.databaseCpuSeconds();
          Senders.Seen through = ask(ground, askers, true, pool, seconds);
          cpu = hub.cpuSeconds() + hub.databaseCpuSeconds() - cpu;
          OUT.println(Row.of(wait, askers, direct, through, cpu));
          failed += direct.failed() + through.failed();
        }
      }
    }
    OUT.printf("%nload %s at the end%n", load());
    return failed > 0 ? 1 : 0;
  }

  private static Senders.Seen ask(
      LookUpGround ground, int askers, boolean throughHub, MessagePool pool, int time)
      throws InterruptedException {
    var tls = ground.context("one-stop");
    return throughHub
        ? new Senders(tls, askers, "/api/messages", pool)
            .send(ground.home().ports().of(Ports.HUB), 200, true, time)
        : new Senders(tls, askers, ground.door("tax").getPath(), pool.fromItsBeginning())
            .send(ground.door("tax").getPort(), 200, false, time);
  }

  private static MessagePool questions(LookUpGround ground, int count) {
    DocumentSigner signer = ground.signer("one-stop");
    MemberCode tax = ground.code("tax");
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    return MessagePool.of(
        count,
        index -> {
          var question = new TraCuuMaSoThueStructure();
          question.setSoDinhDanh(EventSamples.person(index));
          MessageHeader header =
              MessageHeader.of(UUID.randomUUID(), "TraCuuMaSoThue", signer.member(), tax, now)
                  .withPurpose("MAU-GIAI-QUYET-THU-TUC");
          return signer.sign(Envelopes.write(header, Payloads.write(question))).bytes();
        });
  }

  /** One line of the table; what was measured is what the asker waited. */
  private static final class Row {
    static final String HEAD =
        """
        | provider waits | at once | direct p50 ms | p99 | hub p50 ms | p99 | added p50 | p99 | direct /s | hub /s | hub CPU us | failed |
        |---|---|---|---|---|---|---|---|---|---|---|---|""";

    private Row() {}

    static String of(int wait, int askers, Senders.Seen direct, Senders.Seen through, double cpu) {
      return String.format(
          Locale.ROOT,
          "| %d ms | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.0f | %.0f | %.0f | %d |",
          wait,
          askers,
          millis(direct, 0.5),
          millis(direct, 0.99),
          millis(through, 0.5),
          millis(through, 0.99),
          millis(through, 0.5) - millis(direct, 0.5),
          millis(through, 0.99) - millis(direct, 0.99),
          direct.accepted() / direct.seconds(),
          through.accepted() / through.seconds(),
          1e6 * cpu / Math.max(1, through.accepted()),
          direct.failed() + through.failed());
    }

    private static double millis(Senders.Seen seen, double quantile) {
      long[] sorted = seen.nanos().clone();
      Arrays.sort(sorted);
      return sorted.length == 0 ? Double.NaN : sorted[(int) ((sorted.length - 1) * quantile)] / 1e6;
    }
  }

  private static void say(String text) {
    System.err.println(text);
  }

  private static String load() throws IOException {
    Path load = Path.of("/proc/loadavg");
    return Files.exists(load) ? Files.readString(load).split(" ", 2)[0] : "?";
  }
}
