package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.chain.ChainReport;
import vn.lienthong.connectors.evidence.chain.HeadVerifier;
import vn.lienthong.connectors.evidence.chain.HeadsSeen;
import vn.lienthong.routes.registry.StoreAccess;

/** Checks that a chain still holds the heads that somebody has kept. */
@Command(
    name = "witness",
    mixinStandardHelpOptions = true,
    description = {
      "Bên làm chứng: chuỗi được cho xem có còn các đầu chuỗi đã giữ không.",
      "For a witness: does the chain that is shown still hold the heads that were kept?"
    })
final class EvidenceWitnessCommand implements Callable<Integer> {
  @ParentCommand private EvidenceCommand evidence = new EvidenceCommand();

  @Mixin private EvidenceTrust trust = new EvidenceTrust();

  @Option(
      names = "--heads",
      required = true,
      paramLabel = "<tệp/FILE>",
      description = "Các đầu chuỗi đã giữ / the heads that were kept")
  private Path heads = Path.of("");

  @Parameters(
      arity = "0..1",
      paramLabel = "<tệp/FILE>",
      description = {
        "Được cho xem: bản sao hoặc các đầu chuỗi; không có thì kho của trục này.",
        "What is shown: a copy or heads; without it this hub's store."
      })
  private @Nullable Path shown;

  private final Terminal terminal;

  EvidenceWitnessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    HeadVerifier verifier = trust.verifier(evidence);
    ChainReport report;
    HeadsSeen seen;
    try (Heartbeat life = Heartbeat.of(terminal)) {
      seen = HeadsSeen.in(EvidenceVerifyCommand.there(heads), verifier);
      report = seen.compareWith(shown(verifier));
    }
    terminal.endLine();
    terminal.line("Đã giữ / kept: " + seen.count() + ", đối chiếu / compared: " + report.batches());
    terminal.line("Chuỗi được xem tới lô / the chain shown ends with batch " + report.last());
    if (report.batches() == 0 && report.sound()) {
      terminal.say(
          "Không có lô nào chung để đối chiếu. Lấy tệp có các lô đã giữ (--after nhỏ hơn).",
          "There is no batch to compare: ask for a file that holds the batches that were kept.");
      return 1;
    }
    return new ChainView(terminal).findings(report);
  }

  private HeadsSeen shown(HeadVerifier verifier) throws IOException {
    if (shown != null) {
      return HeadsSeen.in(EvidenceVerifyCommand.there(shown), verifier);
    }
    try (HubDatabase store = StoreAccess.open(evidence.home())) {
      return HeadsSeen.in(store, verifier);
    }
  }
}
