package vn.lienthong.routes.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
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
  private final OutputStream document;
  private final PrintStream errors;
  private final boolean interactive;
  private String status = "";
  private boolean dots;
  private long lastSign = System.nanoTime();

  Terminal(PrintStream out, boolean interactive) {
    this(out, out, interactive);
  }

  Terminal(OutputStream out, PrintStream errors, boolean interactive) {
    this.out = utf8(out);
    this.document = out;
    this.errors = errors;
    this.interactive = interactive;
  }

  /** The process's own; the launcher script says by a property whether it is a real terminal. */
  static Terminal own() {
    return new Terminal(
        new FileOutputStream(FileDescriptor.out),
        utf8(new FileOutputStream(FileDescriptor.err)),
        Boolean.getBoolean("lienthong.terminal"));
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  boolean interactive() {
    return interactive;
  }

  PrintStream stream() {
    return out;
  }

  /** For a document: unlike the other stream it fails when nobody takes the bytes any more. */
  OutputStream document() {
    return document;
  }

  /** Where to speak while standard output carries a document: standard error, never a status. */
  Terminal besideDocument() {
    return new Terminal(errors, errors, false);
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

  /** Ends the line of dots, if there is one. */
  synchronized void endLine() {
    endDots();
  }

  private void endDots() {
    if (dots) {
      out.println();
      dots = false;
    }
  }
}
