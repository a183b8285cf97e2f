package vn.lienthong.routes.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import vn.lienthong.connectors.evidence.ContentTarget;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Whose content a command is about. */
final class TargetOptions {
  @ArgGroup(multiplicity = "1")
  private Choice choice = new Choice();

  /** One of the two. */
  static final class Choice {
    @Option(
        names = "--message",
        paramLabel = "<bên gửi/SENDER>/<mã/ID>",
        description = "Một thông điệp và trả lời của nó / a message and what answered it")
    private @Nullable String message;

    @Option(
        names = "--dossier",
        paramLabel = "<mã/CODE>",
        description = "Mọi thông điệp của một hồ sơ / every message of a dossier")
    private @Nullable String dossier;
  }

  ContentTarget target() {
    String code = choice.dossier;
    String message = choice.message;
    if (code != null) {
      return ContentTarget.dossier(code);
    }
    int slash = message == null ? -1 : message.indexOf('/');
    try {
      return ContentTarget.message(
          new MemberCode(String.valueOf(message).substring(0, slash)),
          UUID.fromString(String.valueOf(message).substring(slash + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new CommandRefused(
          "Viết --message <bên gửi>/<MaThongDiep>, ví dụ G22.MOTCUA/7f3d2c1e-....",
          "Write the sender's code, a slash and the message id.");
    }
  }
}
