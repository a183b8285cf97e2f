package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.routes.proof.SignedProof;

/** Prints the hub's signed proof of a look-up, once its signature was found good. */
@Command(
    name = "print",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "In chứng nhận khai thác thành PDF A4 có mã QR; chữ ký của trục sai thì không in.",
      "Prints a proof of a look-up as a PDF of A4 with a QR code, with the signed answer inside;",
      "where the hub's signature is not good nothing is written."
    })
final class ProofPrintCommand implements Callable<Integer> {
  @ParentCommand private ProofCommand group = new ProofCommand();

  @Parameters(
      paramLabel = "<tệp/ANSWER.xml>",
      description =
          "Câu trả lời của trục, như ask --out lưu / the hub's answer, as ask --out saves")
  private Path answer = Path.of("");

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "<tệp/FILE.pdf>",
      description = "Tệp mới; tệp đã có không bị ghi đè / a new file, none is replaced")
  private Path out = Path.of("");

  @Mixin private ProofTrust trust = new ProofTrust();

  private final Terminal terminal;

  ProofPrintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    NewFile.require(out);
    SignedProof proof = trust.read(SmallFile.read(answer), group.program());
    new ProofView(terminal).printed(proof, trust.names(group.program()), out);
    return 0;
  }
}
