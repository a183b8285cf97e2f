package vn.lienthong.routes.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.connectors.security.paper.Prints;
import vn.lienthong.routes.proof.ProofPrint;
import vn.lienthong.routes.proof.SignedProof;

/** Checks the print of a proof by the signed answer inside it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Kiểm tra bản in chứng nhận (PDF) hoặc câu trả lời (XML): chữ ký của trục, mã QR, chữ trên trang.",
      "Checks a print (PDF) or the answer (XML): the hub's signature, QR code, what the page says."
    },
    footer = {"", "Mã 0: đúng. 1: không đúng, lý do được nêu ra. / 0: good. 1: not, and why."})
final class ProofCheckCommand implements Callable<Integer> {
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  @ParentCommand private ProofCommand group = new ProofCommand();

  @Parameters(paramLabel = "<tệp/FILE>", description = ".pdf, .xml")
  private Path file = Path.of("");

  @Mixin private ProofTrust trust = new ProofTrust();

  private final Terminal terminal;

  ProofCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    byte[] content = SmallFile.read(file);
    boolean page = Arrays.equals(PDF, Arrays.copyOf(content, PDF.length));
    SignedProof proof = page ? printed(content) : trust.read(content, group.program());
    new ProofView(terminal).checked(proof, page);
    return 0;
  }

  private SignedProof printed(byte[] pdf) {
    Prints.Read print =
        Prints.read(pdf)
            .orElseThrow(
                () ->
                    new CommandRefused(
                        "Tệp PDF này không mang theo câu trả lời có chữ ký. Xin tệp gốc của bên in.",
                        "This PDF carries no signed answer: ask whoever printed it for the file."));
    SignedProof proof = trust.read(print.document(), group.program());
    if (!proof.content().getNoiDungQR().equals(print.qr())) {
      throw new CommandRefused(
          "Mã QR trên trang không phải của câu trả lời có chữ ký: đừng tin trang này.",
          "The QR code on the page is not that of the signed answer: do not believe the page.");
    }
    List<String> missing = new ProofPrint(proof, Map.of()).missing(print.text());
    if (!missing.isEmpty()) {
      throw new CommandRefused(
          "Trang khác với câu trả lời có chữ ký ở: " + String.join("; ", missing),
          "The page does not say what was signed: do not believe it.");
    }
    return proof;
  }
}
