package vn.lienthong.routes.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;
import vn.lienthong.routes.procedure.definition.ProcedureDrawing;
import vn.lienthong.routes.procedure.definition.ProcedureFiles;
import vn.lienthong.routes.registry.ConfigurationFileException;
import vn.lienthong.routes.registry.HubHome;
import vn.lienthong.routes.registry.MemberFiles;

/** Definitions of joint procedures, before a hub runs by them. */
@Command(
    name = "procedure",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "<lệnh/command>",
    commandListHeading = "%nLệnh / commands:%n",
    description = {
      "Định nghĩa thủ tục liên thông (config/procedures). Không cần trục đang chạy.",
      "Definitions of joint procedures. No hub need run."
    },
    footer = {"", "docs/procedures.md"})
final class ProcedureCommand extends CommandGroup {
  private static final String FILE = "Tệp YAML / a YAML file";

  @ParentCommand private LienThong program = new LienThong();

  private final Terminal terminal;

  ProcedureCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Kiểm tra cả định nghĩa: bước không tới được, vòng, kết cục không ai xử lý, trường lạ.",
        "Checks all of it: steps that never begin, circles, outcomes nobody handles, unknown fields."
      })
  int check(@Parameters(paramLabel = "<tệp/FILE>", description = FILE) Path file) {
    try {
      ProcedureDefinition right = checked(file, program.newHome());
      terminal.say(
          "Đúng: "
              + right.service()
              + " phiên bản "
              + right.version()
              + ", "
              + right.steps().size()
              + " bước.",
          "It is right. A running hub takes it over from config/procedures by itself.");
      return 0;
    } catch (ConfigurationFileException wrong) {
      return faults(wrong);
    }
  }

  /** Who does the steps can be checked only where there are members. */
  private ProcedureDefinition checked(Path file, HubHome home) {
    if (Files.isDirectory(home.members())) {
      return ProcedureFiles.read(file, home, MemberFiles.read(home));
    }
    terminal.say(
        "Chưa có config/members: không kiểm tra được ai làm các bước.",
        "there is no config/members: nobody can say who does the steps");
    return ProcedureFiles.read(file, home);
  }

  private int faults(ConfigurationFileException wrong) {
    terminal.line(String.valueOf(wrong.getMessage()));
    List.of(wrong.getSuppressed())
        .forEach(other -> terminal.line(String.valueOf(other.getMessage())));
    terminal.say(
        wrong.getSuppressed().length + 1 + " lỗi: sửa rồi kiểm tra lại.",
        "faults: mend them and check again.");
    return 1;
  }

  @Command(
      name = "draw",
      mixinStandardHelpOptions = true,
      description = "Vẽ các bước, ai làm, bao lâu / draws steps, who does them, how long")
  int draw(
      @Parameters(paramLabel = "<tệp/FILE>", description = FILE) Path file,
      @Option(
              names = "--mermaid",
              description = "Sơ đồ Mermaid cho tài liệu / a Mermaid chart for documents")
          boolean mermaid) {
    ProcedureDefinition procedure;
    try {
      procedure = ProcedureFiles.read(file, program.newHome());
    } catch (ConfigurationFileException wrong) {
      return faults(wrong);
    }
    ProcedureDrawing drawing = new ProcedureDrawing(procedure);
    if (mermaid) {
      drawing.mermaid().lines().forEach(terminal::line);
    } else {
      drawing.lines().forEach(terminal::line);
    }
    return 0;
  }
}
