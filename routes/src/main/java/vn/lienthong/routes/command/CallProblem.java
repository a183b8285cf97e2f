package vn.lienthong.routes.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the library that reads command lines says in English only, in Vietnamese. */
final class CallProblem {
  private CallProblem() {}

  /** Empty where the problem was worded by ourselves, in both languages. */
  static Optional<String> inVietnamese(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String found = String.join(" ", unmatched.getUnmatched());
      return Optional.of(
          (unmatched.isUnknownOption()
                  ? "Không có tùy chọn này: "
                  : "Không có lệnh hoặc tham số này: ")
              + found);
    }
    if (problem instanceof MissingParameterException missing) {
      return Optional.of("Thiếu " + names(missing.getMissing()));
    }
    if (problem instanceof MutuallyExclusiveArgsException) {
      return Optional.of("Chỉ được dùng một trong các tùy chọn này");
    }
    if (problem instanceof OverwrittenOptionException twice) {
      return Optional.of("Nêu hai lần: " + name(twice.getOverwritten()));
    }
    if (problem instanceof MaxValuesExceededException) {
      return Optional.of("Thừa giá trị");
    }
    ArgSpec argument = problem.getArgSpec();
    return argument == null
        ? Optional.empty()
        : Optional.of("Giá trị không đúng: " + name(argument));
  }

  // Of several ones that exclude each other only the library's own sentence says how they belong.
  private static String names(List<ArgSpec> missing) {
    if (missing.size() == 1) {
      return name(missing.get(0)) + ", hoặc giá trị của nó";
    }
    return missing.stream().allMatch(one -> one.group() == null)
        ? missing.stream().map(CallProblem::name).collect(Collectors.joining(", "))
        : "tùy chọn hoặc tham số bắt buộc";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
