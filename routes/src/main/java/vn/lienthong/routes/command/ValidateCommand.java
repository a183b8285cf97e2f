package vn.lienthong.routes.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationOptions;
import vn.lienthong.qcvn109.validation.ValidationReport;

/** Says what is wrong in one document, every fault at once. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Kiểm tra một thông điệp: lược đồ, danh mục, định danh, chữ viết, các trường với nhau.",
      "Validates a message: schema, code lists, identifiers, text, fields against each other."
    },
    footer = {
      "",
      "Kết thúc / exit: 0 hợp lệ / valid, 1 không hợp lệ / not valid,"
          + " 2 không đọc được / cannot be read",
      "Ví dụ / example: ./lienthong validate cong-dan.xml --at 2026-07-01"
    })
final class ValidateCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Parameters(
      paramLabel = "<tệp/FILE>",
      description = "Tệp XML; - là đầu vào chuẩn / an XML file; - is standard input")
  private String file = "";

  @Option(
      names = "--at",
      paramLabel = "<yyyy-MM-dd>",
      description = "Ngày mà mã phải có hiệu lực / day on which codes must be valid")
  private @Nullable LocalDate at;

  @Option(
      names = "--stats",
      description = "Thêm số bản ghi, thời gian, bộ nhớ / adds records, time, memory")
  private boolean stats;

  private final Terminal terminal;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ValidationOptions options =
        at == null ? ValidationOptions.DEFAULT : ValidationOptions.DEFAULT.withAsOf(at);
    ValidationReport report;
    RunFigures figures = RunFigures.start();
    try (Heartbeat life = Heartbeat.of(terminal);
        InputStream in = open()) {
      report = MessageValidator.validate(in, options);
    } catch (IOException problem) {
      terminal.say("Không đọc được " + file + ": " + reason(problem), "cannot be read.");
      return ExitCode.USAGE;
    }
    report.toText().lines().forEach(terminal::line);
    if (stats) {
      figures.lines(report.records()).forEach(terminal::line);
    }
    return report.isValid() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private InputStream open() throws IOException {
    return file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file));
  }

  // The message of a missing file is only its name.
  private static String reason(IOException problem) {
    return problem instanceof NoSuchFileException
        ? "không có tệp này / no such file"
        : String.valueOf(problem.getMessage());
  }
}
