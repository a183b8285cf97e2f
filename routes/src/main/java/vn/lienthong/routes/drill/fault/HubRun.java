package vn.lienthong.routes.drill.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.registry.HubHome;

/** The hub of a drill: one run of it after the other. */
final class HubRun {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String STANDS = "lienthong.drill: stands at ";
  private static final String UP = "The hub is up";
  private static final int GLANCE_MILLIS = 50;

  private final Program program;
  private final HubHome home;
  private final List<String> always;
  private @Nullable Child child;

  HubRun(Program program, HubHome home, List<String> always) {
    this.program = program;
    this.home = home;
    this.always = always;
  }

  /**
   * Starts a run; does not wait.
   *
   * @param stopAt where it is to stand still, as {@code STEP:N}; null for nowhere
   */
  void start(@Nullable String stopAt) {
    List<String> options = new ArrayList<>(always);
    if (stopAt != null) {
      options.add("-Dlienthong.drill.stop-at=" + stopAt);
    }
    child =
        Child.start(
            program.line(options, home, "start"), home.data().resolve("log").resolve("hub.out"));
  }

  /** Waits until the doors are open, or it stands still before. */
  void awaitUp() throws InterruptedException {
    long begin = System.nanoTime();
    while (!said(UP) && !stands()) {
      boolean late = System.nanoTime() - begin > PATIENCE.toNanos();
      if (!child().alive() || late) {
        throw new DrillFailedException(
            "Trục tạm không khởi động được: " + home.data().resolve("log"),
            "The hub of the drill did not start: " + child().output());
      }
      Thread.sleep(GLANCE_MILLIS);
    }
  }

  /** Whether it stands still where it was told to. */
  boolean stands() {
    return said(STANDS);
  }

  /** Its process; empty before its first start. */
  Optional<ProcessHandle> handle() {
    return Optional.ofNullable(child).map(Child::handle);
  }

  boolean alive() {
    return child != null && child.alive();
  }

  /** Kills it where it stands. */
  void kill() {
    child().kill();
  }

  /** Asks it to end. */
  void stop() throws InterruptedException {
    if (child != null && child.alive()) {
      child.handle().destroy();
      for (int i = 0; i < 600 && child.alive(); i++) {
        Thread.sleep(100);
      }
      child.kill();
    }
  }

  private boolean said(String text) {
    return child != null && child.said(text);
  }

  private Child child() {
    if (child == null) {
      throw new IllegalStateException("It was never started");
    }
    return child;
  }
}
