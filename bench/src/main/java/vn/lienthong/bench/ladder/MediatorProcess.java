package vn.lienthong.bench.ladder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.lienthong.routes.registry.HubHome;

/** The program under test as a child process, with the CPU time that it and its database used. */
public final class MediatorProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final PrintWriter in;
  private final Path log;

  private MediatorProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /** Starts it, and waits until it serves. */
  public static MediatorProcess start(String kind, HubHome home) throws IOException {
    Path log = home.data().resolve("ladder-" + kind + ".log");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "-cp",
            System.getProperty("java.class.path"),
            Mediator.class.getName(),
            kind,
            home.data().toString(),
            home.config().toString());
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    MediatorProcess child = new MediatorProcess(process, log);
    child.await("READY");
    return child;
  }

  void cutAt(Rung rung) throws IOException {
    in.println(rung);
    await("CUT " + rung);
  }

  // the program's own log comes over the same line
  private void await(String word) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.equals(word)) {
        return;
      }
    }
    throw new IOException("The program under test has ended, see " + log);
  }

  /** What it has used so far. */
  public double cpuSeconds() {
    return seconds(process.toHandle());
  }

  /** Of the database's processes that are alive now. */
  public double databaseCpuSeconds() {
    return ProcessHandle.allProcesses()
        .filter(one -> one.info().command().orElse("").endsWith("/postgres"))
        .filter(one -> startedAfter(one))
        .mapToDouble(MediatorProcess::seconds)
        .sum();
  }

  private boolean startedAfter(ProcessHandle one) {
    var own = process.toHandle().info().startInstant();
    return own.isPresent()
        && one.info().startInstant().filter(start -> start.isAfter(own.get())).isPresent();
  }

  private static double seconds(ProcessHandle one) {
    return one.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
  }

  @Override
  public void close() {
    in.close();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
