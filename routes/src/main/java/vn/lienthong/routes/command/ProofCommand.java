package vn.lienthong.routes.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The hub's signed proof of a look-up: on paper, and back. */
@Command(
    name = "proof",
    mixinStandardHelpOptions = true,
    subcommands = {ProofPrintCommand.class, ProofCheckCommand.class},
    synopsisSubcommandLabel = "<lệnh/command>",
    commandListHeading = "%nLệnh / commands:%n",
    description = {
      "Chứng nhận khai thác dữ liệu (ChungNhanKhaiThac): in cho hồ sơ, kiểm tra bản in.",
      "The signed proof of a look-up: prints it for a dossier, checks a print. Needs no hub."
    },
    footer = {
      "",
      "Ví dụ / examples:",
      "  ./lienthong ask ChungNhanKhaiThac --look-up <MaThongDiep> --out cn.xml --print cn.pdf",
      "  ./lienthong proof print cn.xml --out cn-2.pdf",
      "  ./lienthong proof check cn.pdf"
    })
final class ProofCommand extends CommandGroup {
  @ParentCommand private LienThong program = new LienThong();

  LienThong program() {
    return program;
  }
}
