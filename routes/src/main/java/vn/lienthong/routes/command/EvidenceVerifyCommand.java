package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.evidence.chain.ChainReport;
import vn.lienthong.connectors.evidence.chain.CopyVerification;
import vn.lienthong.connectors.evidence.chain.HeadVerifier;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.StoreAccess;

/** Verifies the chain of evidence, in the store or in copies. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Kiểm tra toàn bộ chuỗi chứng cứ, chỉ đọc; trục chạy hay dừng đều được.",
      "Verifies the whole chain of evidence, reading only, whether the hub runs or not.",
      "Có tệp thì kiểm tra bản sao, không cần cơ sở dữ liệu và mạng.",
      "With files it verifies copies, offline, without any database."
    },
    footer = {
      "",
      "Mã 0: nguyên vẹn. 1: có chỗ hỏng, tên được nêu ra. / 0: whole. 1: broken, and where.",
      "Nội dung không mở được nữa mà không ai ghi lý do (xóa, hết hạn lưu) cũng là hỏng; dòng \"Nội",
      "dung\" nói đã kiểm tra tới đâu. / Content that can be opened no more without a recorded reason",
      "is broken too; the line \"contents\" says how far they were looked at.",
      "Đồng hồ của trục sai lúc niêm phong thì vẫn là 0, và các lô đó được nêu riêng.",
      "Where only a clock was wrong at sealing it is 0 too, and those batches are named apart."
    })
final class EvidenceVerifyCommand implements Callable<Integer> {
  @ParentCommand private EvidenceCommand evidence = new EvidenceCommand();

  @Mixin private EvidenceTrust trust = new EvidenceTrust();

  @Parameters(
      arity = "0..*",
      paramLabel = "<tệp/FILE>",
      description = "Bản sao, theo thứ tự lô / copies, in the order of their batches")
  private List<Path> copies = List.of();

  @Option(
      names = "--sealed-within",
      defaultValue = "1800",
      paramLabel = "<giây/seconds>",
      description = "Chờ niêm phong lâu nhất / the longest wait to be sealed (${DEFAULT-VALUE})")
  private int sealedWithin;

  @Option(
      names = "--contents",
      description = {
        "Mở thử từng nội dung; lâu hơn, cần khóa nội dung.",
        "Opens every content too; takes longer, needs the content keys."
      })
  private boolean contents;

  private final Terminal terminal;

  EvidenceVerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (contents && !copies.isEmpty()) {
      throw new CommandRefused(
          "Bản sao không có khóa để mở nội dung. Chạy --contents trên kho của trục, không kèm tệp.",
          "A copy holds no keys: run --contents in the hub's store, without files.");
    }
    HeadVerifier verifier = trust.verifier(evidence);
    ChainView view = new ChainView(terminal);
    ChainReport report;
    try (Heartbeat life = Heartbeat.of(terminal)) {
      if (copies.isEmpty()) {
        report = inStore(verifier, view);
      } else {
        copies.forEach(EvidenceVerifyCommand::there);
        report = new CopyVerification(verifier, view::at).run(copies);
      }
    }
    return view.verified(report);
  }

  private ChainReport inStore(HeadVerifier verifier, ChainView view) {
    HubHome home = evidence.home();
    StoreLook look = new StoreLook(terminal, home);
    if (contents) {
      look.requireKeys();
    }
    try (var store = StoreAccess.open(home)) {
      return look.verify(store, verifier, contents, Duration.ofSeconds(sealedWithin), view);
    }
  }

  /** A file that somebody named; one that is not there is no broken chain. */
  static Path there(Path file) {
    if (!Files.isReadable(file)) {
      throw new CommandRefused(
          "Không đọc được tệp " + file + ". Xem lại đường dẫn và quyền đọc.",
          "That file cannot be read: look at its path and rights. Nothing was verified.");
    }
    return file;
  }
}
