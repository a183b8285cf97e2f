package vn.lienthong.routes.drill.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Signals to processes: nothing is asked of them, they are stopped where they stand. */
final class Signals {
  private static final long LONGEST_SECONDS = 30;

  private Signals() {}

  /** {@code kill -9}: freezes the whole process first, so that no thread of it gets any further. */
  static void kill(ProcessHandle process) {
    send("STOP", process);
    process.destroyForcibly();
    try {
      process.onExit().get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Process " + process.pid() + " survived kill -9", e);
    }
  }

  static void freeze(ProcessHandle process) {
    send("STOP", process);
  }

  static void thaw(ProcessHandle process) {
    send("CONT", process);
  }

  private static void send(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
