package vn.lienthong.routes.command;

import java.util.Locale;
import java.util.function.Consumer;
import vn.lienthong.routes.drill.DrillResult;
import vn.lienthong.routes.drill.Verdict;

/** Shows each result of a drill as it comes: one line a shape, and loudly what is wrong. */
final class DrillView implements Consumer<DrillResult> {
  private static final int REASON = 90;

  private final Terminal terminal;

  DrillView(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void accept(DrillResult result) {
    boolean right = result.verdict() == Verdict.RIGHT;
    String verdict = right ? verdict(result) : "!! " + result.verdict().vietnamese();
    terminal.line(
        String.format(
            Locale.ROOT,
            "  %-30s %-5s %-10s %-8s %s",
            result.shape().name(),
            result.door(),
            verdict,
            result.code(),
            shortened(result.reason())));
    if (!right) {
      terminal.line("     " + result.verdict().english() + ": " + result.shape().english());
    }
  }

  private static String verdict(DrillResult result) {
    return switch (result.shape().expected().outcome()) {
      case ACCEPTED -> "qua";
      case SAME -> "trùng";
      case REFUSED, SOAP_FAULT -> "chặn";
    };
  }

  private static String shortened(String reason) {
    String line = reason.replaceAll("\\s+", " ");
    return line.length() > REASON ? line.substring(0, REASON) + "…" : line;
  }
}
