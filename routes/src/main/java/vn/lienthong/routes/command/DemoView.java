package vn.lienthong.routes.command;

import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far the dossiers are: a bar on a terminal, now and then a line elsewhere. */
final class DemoView implements AutoCloseable {
  private static final int WIDTH = 78;
  private static final Duration FIRST_SILENCE = Duration.ofSeconds(5);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

  private final Terminal terminal;
  private final int total;
  private final @Nullable ProgressBar bar;
  private long spoken = System.nanoTime();
  private Duration silence = FIRST_SILENCE;

  DemoView(Terminal terminal, int total) {
    this.terminal = terminal;
    this.total = total;
    this.bar = terminal.interactive() ? bar(terminal, total) : null;
  }

  /** A finished dossier, or anything else worth a line of its own. */
  void line(String text) {
    terminal.line(text);
    spoken = System.nanoTime();
    silence = FIRST_SILENCE;
  }

  /** How many are done; said again only when it has been quiet for a while. */
  void at(int done) {
    if (bar != null) {
      bar.stepTo(done);
    } else if (System.nanoTime() - spoken > silence.toNanos()) {
      terminal.line("  ... " + done + "/" + total);
      spoken = System.nanoTime();
      silence = shorter(silence.multipliedBy(2), LONGEST_SILENCE);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      terminal.status("");
    }
  }

  private static ProgressBar bar(Terminal terminal, int total) {
    return new ProgressBarBuilder()
        .setTaskName("Hồ sơ / dossiers")
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(250)
        .setConsumer(new DelegatingProgressBarConsumer(terminal::status, WIDTH))
        .build();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
