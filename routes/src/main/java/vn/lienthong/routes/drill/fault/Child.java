package vn.lienthong.routes.drill.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process of a drill, with all that it says in a file. */
final class Child {
  private final Process process;
  private final Path output;
  private final long begin;

  private Child(Process process, Path output, long begin) {
    this.process = process;
    this.output = output;
    this.begin = begin;
  }

  static Child start(List<String> line, Path output) {
    try {
      Files.createDirectories(output.getParent());
      long begin = Files.exists(output) ? Files.size(output) : 0;
      Process process =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .start();
      return new Child(process, output, begin);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + line.get(0), e);
    }
  }

  boolean alive() {
    return process.isAlive();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Whether a text stands in what this run of it has said. */
  boolean said(String text) {
    return output().contains(text);
  }

  /** What this run of it has said. */
  String output() {
    try {
      byte[] all = Files.readAllBytes(output);
      int from = (int) Math.min(begin, all.length);
      return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end; gives its code, and -1 where it did not end in time. */
  int await(Duration longest) throws InterruptedException {
    return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
  }

  /** Kills it where it stands; nothing happens where it has ended. */
  void kill() {
    if (alive()) {
      Signals.kill(handle());
    }
  }
}
