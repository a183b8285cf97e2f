package vn.lienthong.routes.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
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
final class EvidenceCommand implements Callable<Integer> {
  @ParentCommand private LienThong program = new LienThong();

  @Spec private @Nullable CommandSpec spec;

  /** Called without the name of a command. */
  @Override
  public Integer call() {
    var line = Objects.requireNonNull(spec).commandLine();
    line.usage(line.getErr());
    return 2;
  }

  HubHome home() {
    return program.home();
  }
}
