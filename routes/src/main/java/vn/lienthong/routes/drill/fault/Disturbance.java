package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentReply;

/** What is wrong with a receiver at the moment; a file says so, which the drill changes. */
final class Disturbance {
  private static final long SLOW_MILLIS = 5_000;
  private static final DocumentReply BROKEN = new DocumentReply(500, new byte[0]);

  private final Path file;

  Disturbance(Path file) {
    this.file = file;
  }

  /** How a receiver can be disturbed. */
  enum Way {
    /** Answers late. */
    SLOW,
    /** Fails before it took effect. */
    FAILING,
    /** Takes effect and then breaks the answer. */
    BROKEN_ANSWER
  }

  /** Disturbs one member from now on, or none. */
  static void set(Path file, String text) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".half");
    Files.writeString(half, text);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  DocumentReply around(String label, Supplier<DocumentReply> usual) {
    Way way = way(label);
    if (way == Way.FAILING) {
      return BROKEN;
    }
    if (way == Way.SLOW) {
      pause();
    }
    DocumentReply reply = usual.get();
    return way == Way.BROKEN_ANSWER ? BROKEN : reply;
  }

  private @Nullable Way way(String label) {
    try {
      String[] words = Files.readString(file).strip().split(" ");
      return words.length == 2 && words[0].equals(label) ? Way.valueOf(words[1]) : null;
    } catch (IOException none) {
      return null;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(SLOW_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
