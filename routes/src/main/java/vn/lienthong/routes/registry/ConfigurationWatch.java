package vn.lienthong.routes.registry;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.lienthong.connectors.api.ComponentHealth;

/**
 * Sees when files of the configuration change, and has the part that is made of them taken over.
 * One thread does all of it, so that parts are never taken over at the same time.
 */
public final class ConfigurationWatch implements ComponentHealth, AutoCloseable {
  private final List<WatchedPart> parts = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread daemon = new Thread(work, "configuration-watch");
            daemon.setDaemon(true);
            return daemon;
          });

  /** Watches a part, which is in force already, from now on. */
  public void register(ConfigurationPart part) {
    parts.add(new WatchedPart(part));
  }

  /** Looks again and again; a change is taken over after two equal looks. */
  public void start(Duration pause) {
    // look() catches everything, so nobody needs the future.
    var unused =
        thread.scheduleWithFixedDelay(
            this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks twice now, as a change needs; when it returns, what changed is in force. */
  void lookNow() {
    CompletableFuture.runAsync(this::look, thread).thenRunAsync(this::look, thread).join();
  }

  private void look() {
    parts.forEach(WatchedPart::look);
  }

  @Override
  public void close() {
    thread.shutdown();
  }

  @Override
  public String name() {
    return "configuration";
  }

  @Override
  public String check() {
    List<String> refusals =
        parts.stream().map(WatchedPart::refusal).filter(Objects::nonNull).toList();
    if (!refusals.isEmpty()) {
      throw new IllegalStateException(String.join("; ", refusals));
    }
    return parts.stream().map(WatchedPart::inForce).collect(Collectors.joining("; "));
  }
}
