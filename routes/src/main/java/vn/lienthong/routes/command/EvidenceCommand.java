package vn.lienthong.routes.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.routes.registry.HubHome;

/** The evidence: what one can do with it, whether the hub runs or not. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    subcommands = {
      EvidenceVerifyCommand.class,
      EvidenceCopyCommand.class,
      ExportCommand.class,
      EvidenceHeadsCommand.class,
      EvidenceWitnessCommand.class,
      EraseCommand.class,
      HoldCommand.class,
      ReleaseCommand.class
    },
    synopsisSubcommandLabel = "<lệnh/command>",
    commandListHeading = "%nLệnh / commands:%n",
    description = {
      "Chứng cứ của trục: kiểm tra, sao chép, xuất, xóa nội dung.",
      "The hub's evidence: verify, copy, export, erase content."
    })
final class EvidenceCommand extends CommandGroup {
  @ParentCommand private LienThong program = new LienThong();

  HubHome home() {
    return program.home();
  }
}
