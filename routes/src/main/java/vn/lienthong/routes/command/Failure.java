package vn.lienthong.routes.command;

import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;

/**
 * Says why a command ended before its time. The stack goes to the log of a process that has one;
 * never to the screen, least of all into a document on standard output.
 */
final class Failure {
  private Failure() {}

  /**
   * Says it.
   *
   * @return the exit code: 1 where the command refused or its log tells more, 2 where it broke
   */
  static int said(Terminal terminal, Throwable failure) {
    terminal.status("");
    if (failure instanceof CommandRefused refused) {
      terminal.say(refused.vietnamese(), String.valueOf(refused.getMessage()));
      return ExitCode.SOFTWARE;
    }
    Throwable root = root(failure);
    String log = System.getProperty("lienthong.log", "");
    Terminal errors = terminal.besideDocument();
    if (root instanceof OutOfMemoryError) {
      errors.say("Không chạy được: không đủ bộ nhớ", "the command failed: not enough memory");
    } else {
      errors.say("Không chạy được: " + reason(root), "the command failed for this reason");
    }
    if (!log.isEmpty()) {
      LoggerFactory.getLogger(LienThong.class).error("The command failed", failure);
      errors.say("Chi tiết: " + log, "details are in that log");
    }
    return root instanceof Error || log.isEmpty() ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String reason(Throwable root) {
    String kind = root.getClass().getSimpleName();
    return root.getMessage() == null ? kind : root.getMessage() + " (" + kind + ")";
  }
}
