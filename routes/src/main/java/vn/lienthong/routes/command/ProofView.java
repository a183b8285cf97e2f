package vn.lienthong.routes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import vn.lienthong.connectors.security.paper.Prints;
import vn.lienthong.routes.proof.ProofPrint;
import vn.lienthong.routes.proof.SignedProof;

/** A proof of a look-up on paper, and on the screen. */
final class ProofView {
  private final Terminal terminal;

  ProofView(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Writes the print. */
  void printed(SignedProof proof, Map<String, String> names, Path file) throws IOException {
    byte[] pdf = Prints.pdf(new ProofPrint(proof, names).page());
    Files.write(file, pdf, StandardOpenOption.CREATE_NEW);
    terminal.say(
        "Chữ ký của trục đúng. Đã in chứng nhận " + proof.content().getSoChungNhan(),
        "the hub's signature is good, the proof is printed");
    terminal.line("  ./lienthong proof check " + file);
    ended(proof);
  }

  /** Says what was found good. */
  void checked(SignedProof proof, boolean page) {
    if (page) {
      terminal.say(
          "Đúng: chữ ký của trục, mã QR và chữ trên trang khớp nhau.",
          "Good: the hub's signature, the QR code and the page agree.");
    } else {
      terminal.say("Đúng: chữ ký của trục.", "Good: the hub's signature.");
    }
    terminal.line("  Số / No.: " + proof.content().getSoChungNhan());
    new ProofPrint(proof, Map.of())
        .lines()
        .forEach(line -> terminal.line("  " + line.label() + ": " + line.value()));
    terminal.say(
        "Chỉ những dòng trên là được ký. Giấy nói khác thì không tin giấy.",
        "These lines are what is signed: believe no paper that says otherwise.");
    ended(proof);
  }

  // A key that is stolen later could sign for an earlier day.
  private void ended(SignedProof proof) {
    if (proof.certificateHasEnded(Instant.now())) {
      terminal.say(
          "Chứng thư của trục đã hết hạn sau ngày ký. Nếu nghi ngờ, bên hỏi gọi lại ChungNhanKhaiThac.",
          "The hub's certificate has ended since. In doubt the asker asks for the proof again.");
    }
  }
}
