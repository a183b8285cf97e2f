package vn.lienthong.routes.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What people see: always UTF-8, whatever the locale says. On a real terminal the last line may be
 * a status that changes in place; elsewhere (a file, a build server) only whole lines and dots
 * appear.
 */
final class Terminal {
  private static final int ONE_LINE = 110;
  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean interactive;
  private String status = "";
  private boolean dots;
  private long lastSign = System.nanoTime();

  Terminal(PrintStream out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  /** The process's own; the launcher script says by a property whether it is a real terminal. */
  static Terminal own() {
    var stream = new FileOutputStream(FileDescriptor.out);
    return new Terminal(
        new PrintStream(stream, true, StandardCharsets.UTF_8),
        Boolean.getBoolean("lienthong.terminal"));
  }

  boolean interactive() {
    return interactive;
  }

  PrintStream stream() {
    return out;
  }

  /** Says one thing in both languages, on one line where it fits. */
  synchronized void say(String vietnamese, String english) {
    if (vietnamese.length() + english.length() + 3 <= ONE_LINE) {
      line(vietnamese + " / " + english);
    } else {
      line(vietnamese);
      line("  " + english);
    }
  }

  synchronized void line(String text) {
    endDots();
    lastSign = System.nanoTime();
    if (status.isEmpty()) {
      out.println(text);
    } else {
      out.println(CLEAR_LINE + text);
      out.print(status);
      out.flush();
    }
  }

  /**
   * Replaces the status line; an empty one takes it away. Does nothing where there is no screen.
   */
  synchronized void status(String text) {
    if (interactive) {
      out.print(CLEAR_LINE + text);
      out.flush();
      status = text;
      dots = false;
    }
  }

  /** A sign of life where no status line gives one and nothing was said for so long. */
  synchronized void dotAfter(Duration silence) {
    if (status.isEmpty() && System.nanoTime() - lastSign >= silence.toNanos()) {
      out.print('.');
      out.flush();
      dots = true;
      lastSign = System.nanoTime();
    }
  }

  private void endDots() {
    if (dots) {
      out.println();
      dots = false;
    }
  }
}
