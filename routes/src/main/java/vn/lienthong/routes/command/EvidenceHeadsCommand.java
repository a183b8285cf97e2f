package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.chain.CopyWriter;
import vn.lienthong.routes.registry.StoreAccess;

/** Exports the signed heads, for another party to keep. */
@Command(
    name = "heads",
    mixinStandardHelpOptions = true,
    description = {
      "Xuất các đầu chuỗi đã ký cho một bên khác giữ làm chứng. Không có dữ liệu cá nhân.",
      "Exports the signed heads for another party to keep as a witness. No personal data."
    })
final class EvidenceHeadsCommand implements Callable<Integer> {
  @ParentCommand private EvidenceCommand evidence = new EvidenceCommand();

  @Option(
      names = {"-o", "--to"},
      required = true,
      paramLabel = "<tệp/FILE>",
      description = "Tệp mới / a new file")
  private Path to = Path.of("");

  @Option(
      names = "--after",
      defaultValue = "0",
      paramLabel = "<lô/BATCH>",
      description = "Chỉ các lô sau lô này / only the batches after this one")
  private long after;

  private final Terminal terminal;

  EvidenceHeadsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    long last;
    try (Heartbeat life = Heartbeat.of(terminal);
        HubDatabase store = StoreAccess.open(evidence.home())) {
      last =
          EvidenceCopyCommand.write(
              to, out -> new CopyWriter(store, records -> {}).heads(out, after));
    }
    terminal.say("Đã xuất đầu chuỗi tới lô " + last + ": " + to, "heads exported up to there.");
    terminal.say(
        "Gửi tệp này cho bên giữ làm chứng. Lần sau: --after " + last,
        "Give the file to the party that keeps it; next time from there.");
    return 0;
  }
}
