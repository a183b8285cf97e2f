package vn.lienthong.bench.ladder;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lienthong.connectors.security.keys.CryptoProvider;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.MemberTls;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberFiles;
import vn.lienthong.routes.registry.Ports;

/** Climbs the ladder once: the ceiling first, then the hub rung by rung, on the same messages. */
@Command(
    name = "lienthong bench ladder",
    mixinStandardHelpOptions = true,
    description = {
      "Đo từng bậc từ lúc nhận đến biên nhận đã ký, cạnh một chương trình trần trong cùng lần chạy.",
      "Measures each rung from the wire to the signed receipt, beside a bare program in the same run."
    })
public final class LadderBench implements Callable<Integer> {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Option(names = "--short", description = "một phần thời gian / a part of the time")
  private boolean brief;

  @Option(names = "--seconds", defaultValue = "15", description = "mỗi bậc / per rung")
  private int seconds = 15;

  @Option(names = "--senders", defaultValue = "32", description = "số bên gửi / senders")
  private int senders = 32;

  @Option(names = "--seed", defaultValue = "109", description = "hạt giống / seed")
  private long seed = 109;

  @Option(names = "--config", required = true, hidden = true)
  private Path config = Path.of("config");

  @Option(names = "--csv", description = "ghi số liệu thô / writes the raw figures")
  private Path csv = Path.of("target", "ladder.csv");

  /** Measures, prints the table, ends with 1 where a rung failed. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LadderBench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("lienthong-ladder");
    HubHome home = HubHome.of(folder.resolve("data"), config);
    boolean nativeProvider = CryptoProvider.install();
    List<Member> members = MemberFiles.read(home);
    DevelopmentPki pki = DevelopmentPki.ensure(home.pki(), Member.keys(members));
    var key = pki.key(Member.only(members, "one-stop").code());
    SSLContext tls = MemberTls.of(key, pki.trustAnchors()).context();
    int warm = brief ? 4 : 10;
    int measured = brief ? 6 : seconds;
    say("Ký thông điệp / signing messages ...");
    MessagePool pool =
        MessagePool.sign(
            1200 * (warm + measured),
            seed,
            HubSignatures.signer(key),
            Member.only(members, Member.HUB).code());
    OUT.printf(
        Locale.ROOT,
        "%d bytes, RSA-2048, %d senders over TLS, %s cryptography, %d processors, load %s%n",
        pool.bytesEach(),
        senders,
        nativeProvider ? "native" : "JDK",
        Runtime.getRuntime().availableProcessors(),
        load());
    List<RungResult> results = new ArrayList<>();
    Climb climb =
        new Climb(
            new Senders(tls, senders, "/api/messages", pool), pool, home.ports().of(Ports.HUB));
    try (MediatorProcess bare = MediatorProcess.start("ceiling", home)) {
      results.add(climb.measure(bare, Rung.CEILING, warm, measured));
    }
    say("Đang khởi động trục / starting the hub ...");
    try (MediatorProcess hub = MediatorProcess.start("hub", home)) {
      for (Rung rung : Rung.values()) {
        if (rung != Rung.CEILING) {
          results.add(climb.measure(hub, rung, warm, measured));
        }
      }
    }
    return report(results);
  }

  /** The measuring of single rungs. */
  private record Climb(Senders senders, MessagePool pool, int port) {
    RungResult measure(MediatorProcess mediator, Rung rung, int warm, int measured)
        throws IOException, InterruptedException {
      say("  " + rung.label() + " ...");
      mediator.cutAt(rung);
      if (rung != Rung.RECEIPT) {
        pool.rewind(); // the last rung goes on behind the ids that the one before has taken
      }
      senders.send(port, 202, false, warm);
      double cpu = mediator.cpuSeconds();
      double database = mediator.databaseCpuSeconds();
      Senders.Seen seen = senders.send(port, 202, rung.takesIds(), measured);
      return new RungResult(
          rung,
          seen.accepted(),
          seen.failed(),
          seen.seconds(),
          seen.nanos(),
          mediator.cpuSeconds() - cpu,
          mediator.databaseCpuSeconds() - database);
    }
  }

  private Integer report(List<RungResult> results) throws IOException {
    OUT.println();
    OUT.printf(
        "| %-40s | %7s | %6s | %7s | %7s | %6s | %6s | %s |%n",
        "rung", "acc./s", "p50 ms", "p99 ms", "p99.9", "CPU us", "DB us", "failed");
    OUT.println("|---|---|---|---|---|---|---|---|");
    results.forEach(result -> OUT.println(result.row()));
    Files.createDirectories(csv.toAbsolutePath().getParent());
    List<String> raw = new ArrayList<>(List.of(RungResult.csvHeader()));
    results.forEach(result -> raw.add(result.csv()));
    Files.write(csv, raw);
    RungResult last = results.get(results.size() - 1);
    OUT.printf(
        Locale.ROOT,
        "%nload %s at the end; raw figures: %s%nhub/ceiling %.2f%n",
        load(),
        csv,
        last.perSecond() / results.get(0).perSecond());
    return results.stream().anyMatch(result -> result.failed() > 0) ? 1 : 0;
  }

  private static void say(String text) {
    System.err.println(text);
  }

  private static String load() throws IOException {
    Path load = Path.of("/proc/loadavg");
    return Files.exists(load) ? Files.readString(load).split(" ", 2)[0] : "?";
  }
}
