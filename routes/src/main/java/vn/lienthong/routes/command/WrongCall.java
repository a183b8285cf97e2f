package vn.lienthong.routes.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.RevocationReason;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Says what is wrong in a command line: our own words where the value of an option is wrong. */
final class WrongCall {
  private WrongCall() {}

  /** Makes every command read days and numbers in the same way, and refuse them so. */
  static void saidBy(CommandLine program) {
    program.registerConverter(LocalDate.class, new Days());
    program.registerConverter(Integer.class, WholeNumbers.small());
    program.registerConverter(int.class, WholeNumbers.small());
    program.registerConverter(Long.class, WholeNumbers.large());
    program.registerConverter(long.class, WholeNumbers.large());
    program.registerConverter(
        StartCommand.Profile.class,
        new Choices<>(
            text -> StartCommand.Profile.valueOf(text.toUpperCase(Locale.ROOT)), "trial, prod"));
    program.registerConverter(
        MemberCode.class,
        new Choices<>(
            MemberCode::new, "mã định danh: A-Z, 0-9, dấu chấm, tối đa 35 / a member's code"));
    program.registerConverter(KeyKind.class, new Choices<>(KeyKind::of, "RSA-2048 hoặc/or P-256"));
    program.registerConverter(
        RevocationReason.class, new Choices<>(RevocationReason::of, RevocationReason.words()));
    program.setResourceBundle(new HelpWords());
    program.setParameterExceptionHandler((problem, arguments) -> said(problem));
  }

  private static int said(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    PrintWriter errors = command.getErr();
    reason(problem).forEach(line -> errors.println(command.getColorScheme().errorText(line)));
    List<String> likely =
        problem instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    if (likely.isEmpty()) {
      command.usage(errors, command.getColorScheme());
    } else {
      errors.println("Có phải / did you mean: " + String.join(", ", likely) + "?");
    }
    String help = "./" + command.getCommandSpec().qualifiedName() + " --help";
    errors.println("Chưa làm gì. Sửa lệnh rồi chạy lại; cách dùng: " + help);
    errors.println("  Nothing was done: mend the command and run it again; that tells how.");
    return ExitCode.USAGE;
  }

  private static List<String> reason(ParameterException problem) {
    ArgSpec argument = problem.getArgSpec();
    if (argument != null && problem.getCause() instanceof TypeConversionException wrongValue) {
      String name =
          argument instanceof OptionSpec option
              ? String.join(", ", option.names())
              : argument.paramLabel();
      return List.of(name + ": " + wrongValue.getMessage());
    }
    String english = String.valueOf(problem.getMessage());
    return CallProblem.inVietnamese(problem)
        .map(vietnamese -> List.of(vietnamese, "  " + english))
        .orElseGet(() -> List.of(english));
  }
}
