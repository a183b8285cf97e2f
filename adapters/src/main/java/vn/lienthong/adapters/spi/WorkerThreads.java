package vn.lienthong.adapters.spi;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A few named daemon threads for delayed work. After it is closed, new work is left undone. */
public final class WorkerThreads implements AutoCloseable {
  private final ScheduledThreadPoolExecutor executor;

  /** Threads with a name, numbered from 1. */
  public WorkerThreads(String name, int count) {
    AtomicInteger number = new AtomicInteger();
    this.executor =
        new ScheduledThreadPoolExecutor(
            count,
            task -> {
              Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Does a task later. The task itself catches what it throws. */
  public void after(long delay, TimeUnit unit, Runnable task) {
    var unused = executor.schedule(task, delay, unit);
  }

  /** Lets running work end, for at most two seconds, and drops what has not begun. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(2, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException stop) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
