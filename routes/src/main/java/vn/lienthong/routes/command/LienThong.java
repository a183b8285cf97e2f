package vn.lienthong.routes.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.lienthong.routes.config.ProcessRules;
import vn.lienthong.routes.registry.HubHome;

/** The program {@code lienthong}: reads the command line and calls one command. */
@Command(
    name = "lienthong",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    subcommands = {
      DemoCommand.class,
      StartCommand.class,
      SimulatorsCommand.class,
      SampleCommand.class,
      CodesCommand.class,
      ValidateCommand.class,
      AskCommand.class,
      ProofCommand.class,
      PkiCommand.class,
      ReplayCommand.class,
      CasesCommand.class,
      EventsCommand.class,
      DossierCommand.class,
      ReconcileCommand.class,
      NoticesCommand.class,
      StatisticsCommand.class,
      MeteringCommand.class,
      BulkCommand.class,
      ProcedureCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      DrillCommand.class,
      BenchCommand.class,
      EvidenceCommand.class,
      AccessLogCommand.class
    },
    synopsisSubcommandLabel = "<lệnh/command>",
    commandListHeading = "%nLệnh / commands:%n",
    optionListHeading = "%nTùy chọn / options:%n",
    description = {
      "Trục liên thông giữa CSDL dân cư, hộ tịch, cư trú, bảo hiểm xã hội và một cửa.",
      "Integration hub between population, civil status, residence, social insurance and one-stop."
    },
    footer = {
      "",
      "Bắt đầu: ./lienthong demo       Xem thêm: README.md",
      "Begin with: ./lienthong demo    See also: README.md"
    })
public final class LienThong {
  @Option(
      names = "--data",
      scope = ScopeType.INHERIT,
      defaultValue = "${sys:lienthong.home:-.}/data",
      paramLabel = "<thư mục/folder>",
      description = "Khóa, chứng cứ, nhật ký / keys, evidence, logs (${DEFAULT-VALUE})")
  private Path data = Path.of("data");

  @Option(
      names = "--config",
      scope = ScopeType.INHERIT,
      defaultValue = "${sys:lienthong.home:-.}/config",
      paramLabel = "<thư mục/folder>",
      description = "Thành viên và cấu hình / members and settings (${DEFAULT-VALUE})")
  private Path config = Path.of("config");

  /** Runs one command and ends the process with its code: 0 done, 1 failed, 2 wrongly called. */
  public static void main(String[] arguments) {
    Logs.toStandardError();
    ProcessRules.apply();
    System.exit(run(Terminal.own(), arguments));
  }

  static int run(Terminal terminal, String... arguments) {
    return run(terminal, Environment.own(), arguments);
  }

  static int run(Terminal terminal, Environment environment, String... arguments) {
    var out = new PrintWriter(terminal.stream(), true, StandardCharsets.UTF_8);
    var errors = terminal.besideDocument().stream();
    var err = new PrintWriter(errors, true, StandardCharsets.UTF_8);
    CommandLine program =
        new CommandLine(new LienThong(), new CommandFactory(terminal, environment))
            .setOut(out)
            .setErr(err);
    DrillCommand.addFaults(program, terminal);
    WrongCall.saidBy(program);
    program.setExecutionExceptionHandler(
        (failure, line, parsed) -> Failure.said(terminal, failure));
    try {
      return program.execute(arguments);
    } catch (Error failure) {
      // picocli hands on exceptions only; no memory, for one, is a reason to be told too
      return Failure.said(terminal, failure);
    }
  }

  /** The installation that the global options name. */
  HubHome home() {
    return HubHome.of(data(), config);
  }

  /** The folder with the configuration. */
  Path configuration() {
    return config;
  }

  /** The installation before there is one: neither folder need exist. */
  HubHome newHome() {
    return HubHome.unmade(data, config);
  }

  /** Its data folder alone: nothing is written there yet. */
  Path data() {
    if (!Files.isDirectory(config.resolve("members"))) {
      throw new CommandRefused(
          "Không thấy "
              + config.resolve("members")
              + ". Chạy trong thư mục dự án hoặc thêm --config.",
          "No member files there. Run inside the project's folder or give --config.");
    }
    return data.toAbsolutePath().normalize();
  }
}
