package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.routes.policy.HubService;

/** Where an answer goes beside the screen. */
final class AnswerFiles {
  @Option(
      names = "--out",
      paramLabel = "<tệp/FILE.xml>",
      description = "Lưu nguyên văn câu trả lời có chữ ký / saves the signed answer as it came")
  private @Nullable Path out;

  @Option(
      names = "--print",
      paramLabel = "<tệp/FILE.pdf>",
      description = "In chứng nhận, có mã QR / prints a proof, with QR (ChungNhanKhaiThac)")
  private @Nullable Path print;

  /** Before anything is asked: refuses what could not be written afterwards. */
  void require(String service) {
    if (print != null && !service.equals(HubService.LOOK_UP_PROOF)) {
      throw new CommandRefused(
          "--print chỉ in " + HubService.LOOK_UP_PROOF + "; câu trả lời khác thì lưu bằng --out.",
          "Only the proof of a look-up is printed; save other answers by --out.");
    }
    if (out != null) {
      NewFile.require(out);
    }
    if (print != null) {
      NewFile.require(print);
    }
  }

  void write(VerifiedMessage answer, LienThong program, Terminal terminal) throws IOException {
    if (out != null) {
      Files.write(out, answer.bytes(), StandardOpenOption.CREATE_NEW);
      terminal.say("  Đã lưu câu trả lời vào " + out, "the signed answer is in that file");
    }
    if (print != null) {
      ProofTrust trust = new ProofTrust();
      new ProofView(terminal)
          .printed(trust.read(answer.bytes(), program), trust.names(program), print);
    }
  }
}
