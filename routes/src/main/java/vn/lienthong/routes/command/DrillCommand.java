package vn.lienthong.routes.command;

import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.routes.registry.HubHome;

/** Drills: what an operator proves with the hub at hand. */
@Command(
    name = "drill",
    mixinStandardHelpOptions = true,
    subcommands = {TrustDrillCommand.class, EventDrillCommand.class, DrillReceiversCommand.class},
    synopsisSubcommandLabel = "<bài/drill>",
    commandListHeading = "%nBài diễn tập / drills:%n",
    description = "Diễn tập trên trục của chính mình / drills on one's own hub.")
final class DrillCommand extends CommandGroup {
  @ParentCommand private LienThong program = new LienThong();

  /** Adds one command for each fault; they differ in nothing but the fault. */
  static void addFaults(CommandLine program, Terminal terminal) {
    CommandLine drills = Objects.requireNonNull(program.getSubcommands().get("drill"));
    FaultDrillCommand.names()
        .forEach(name -> drills.addSubcommand(name, new FaultDrillCommand(terminal)));
  }

  /** The folder with the configuration. */
  Path configuration() {
    return program.configuration();
  }

  HubHome home() {
    return program.home();
  }
}
