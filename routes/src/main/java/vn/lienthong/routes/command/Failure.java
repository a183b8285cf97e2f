package vn.lienthong.routes.command;

import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;
import vn.lienthong.connectors.security.keys.KeyRefusedException;

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
    Throwable root = telling(failure);
    String log = System.getProperty("lienthong.log", "");
    Terminal errors = terminal.besideDocument();
    if (root instanceof ConnectException || root instanceof ClosedChannelException) {
      errors.say(
          "Không thấy trục đang chạy: ./lienthong start, hoặc ./lienthong demo",
          "no hub answers: start it first");
    } else if (root instanceof OutOfMemoryError) {
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

  /** A refused key says itself which setting is wrong; its causes say less. */
  private static Throwable telling(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof KeyRefusedException) {
        return one;
      }
    }
    return root(failure);
  }

  /** What began it. */
  static Throwable root(Throwable failure) {
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
