package vn.lienthong.routes.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.chain.CopyWriter;
import vn.lienthong.routes.registry.StoreAccess;

/** Copies the sealed evidence into one file. */
@Command(
    name = "copy",
    mixinStandardHelpOptions = true,
    description = {
      "Sao chép chứng cứ đã niêm phong, nội dung vẫn mã hóa, vào một tệp.",
      "Copies the sealed evidence, its content still encrypted, into one file.",
      "Định dạng: docs/evidence-format.md. Kiểm tra: ./lienthong evidence verify <tệp>",
      "The format is documented there; anybody can verify the copy, offline."
    })
final class EvidenceCopyCommand implements Callable<Integer> {
  @ParentCommand private EvidenceCommand evidence = new EvidenceCommand();

  @Option(
      names = "--to",
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

  EvidenceCopyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ChainView view = new ChainView(terminal);
    long last;
    try (Heartbeat life = Heartbeat.of(terminal);
        HubDatabase store = StoreAccess.open(evidence.home())) {
      last = write(to, out -> new CopyWriter(store, view::at).copy(out, after));
    }
    terminal.status("");
    terminal.say("Đã sao chép tới lô " + last + ": " + to, "copied up to that batch.");
    terminal.line("Lần sau / next time: --after " + last);
    return 0;
  }

  /** Writes a file. */
  @FunctionalInterface
  interface Writing {
    long to(OutputStream out) throws IOException;
  }

  /** A new file that only its owner can read; what was begun is removed where it fails. */
  static long write(Path file, Writing writing) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, options, ownerOnly)) {
      try {
        return writing.to(Channels.newOutputStream(channel));
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (FileAlreadyExistsException e) {
      throw new CommandRefused(
          file + " đã có. Chọn tên khác.", "The file is there already; choose another name.");
    } catch (IllegalArgumentException e) {
      throw new CommandRefused("Không có lô đó: " + e.getMessage(), "There is no such batch.");
    }
  }
}
