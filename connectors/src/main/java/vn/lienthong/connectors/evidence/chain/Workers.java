package vn.lienthong.connectors.evidence.chain;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A few threads that take little more than they can do at once; the first failure ends all. */
final class Workers implements AutoCloseable {
  private static final int MOST = 3; // the pool of a command has four connections

  private final int threads = Math.min(MOST, Runtime.getRuntime().availableProcessors());
  private final ExecutorService pool = Executors.newFixedThreadPool(threads);
  private final Semaphore room = new Semaphore(2 * threads);
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /** Something to do, which gives nothing. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  /** Does it on one of the threads, once there is room. */
  void run(Work work) {
    rethrow();
    room.acquireUninterruptibly();
    Callable<@Nullable Void> task =
        () -> {
          try {
            work.run();
          } catch (Exception e) {
            failure.compareAndSet(null, e);
          } finally {
            room.release();
          }
          return null;
        };
    Future<?> unused = pool.submit(task);
  }

  /** Waits for the last one. */
  @Override
  public void close() {
    pool.shutdown();
    try {
      while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        // each piece of work is short, or the database's own limit of an answer ends it
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
    rethrow();
  }

  private void rethrow() {
    Exception first = failure.get();
    if (first instanceof RuntimeException known) {
      throw known;
    }
    if (first != null) {
      throw new IllegalStateException("The chain could not be read", first);
    }
  }
}
