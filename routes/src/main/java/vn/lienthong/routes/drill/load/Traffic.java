package vn.lienthong.routes.drill.load;

import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Senders at work: several at once, one message after the other, as many as they are allowed. */
public final class Traffic implements AutoCloseable {
  private static final int DUPLICATE_PERCENT = 12;
  private static final int LOCKS = 256;

  private final long seed;
  private final Blend blend;
  private final Office office;
  private final Semaphore allowed = new Semaphore(0);
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final Queue<Integer> again = new ConcurrentLinkedQueue<>();
  private final AtomicInteger farthest = new AtomicInteger();
  private final Map<Integer, Boolean> settled = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
  private final Object[] locks = new Object[LOCKS];
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads;

  /** Senders that wait for their first permission. */
  public Traffic(long seed, Blend blend, Office office, int senders) {
    this.seed = seed;
    this.blend = blend;
    this.office = office;
    for (int i = 0; i < LOCKS; i++) {
      locks[i] = new Object();
    }
    threads = Executors.newFixedThreadPool(senders, Traffic::thread);
    for (int i = 0; i < senders; i++) {
      threads.execute(this::work);
    }
  }

  /** Allows so many more messages. */
  public void allow(int messages) {
    allowed.release(messages);
  }

  /** How many were begun. */
  public int begun() {
    return next.get();
  }

  /** Whether every allowed message was begun. */
  public boolean idle() {
    return allowed.availablePermits() == 0;
  }

  /** How many have their outcome, or were given up at the end. */
  public int ended() {
    return ended.get();
  }

  /** How many of {@link #repeatFirst} are done. */
  public int repeated() {
    return repeated.get();
  }

  /** Counts by what was sent, and duplicates. */
  public Map<String, Long> counts() {
    Map<String, Long> all = new TreeMap<>();
    counts.forEach((name, count) -> all.put(name, count.sum()));
    return all;
  }

  /** The largest number of messages between one and its duplicate. */
  public int farthestDuplicate() {
    return farthest.get();
  }

  /** Sends the first messages once more. */
  public void repeatFirst(int messages) {
    int now = next.get();
    for (int number = 0; number < Math.min(messages, now); number++) {
      again.add(number);
    }
  }

  /** When a message was promised first whose sending began after a moment; null for none yet. */
  public @Nullable Instant promisedSince(Instant moment) {
    return office.promisedSince(moment);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sender");
    thread.setDaemon(true);
    return thread;
  }

  private void work() {
    try {
      while (closing.getCount() > 0) {
        Integer first = again.poll();
        if (first != null) {
          repeat(first, next.get());
          repeated.incrementAndGet();
        } else if (allowed.tryAcquire(100, TimeUnit.MILLISECONDS)) {
          send(next.getAndIncrement());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(int number) {
    Plan plan = Plan.of(seed, number, blend);
    var dice = new Random(~seed * 1_000_003 + number);
    dice.nextInt();
    try {
      if (dice.nextInt(100) < DUPLICATE_PERCENT && number > 0) {
        // every order of magnitude of the distance is as likely as every other
        int back = (int) Math.ceil(Math.exp(dice.nextDouble() * Math.log(number)));
        repeat(Math.max(0, number - back), number);
      }
      synchronized (locks[number % LOCKS]) {
        if (office.send(plan, closing)) {
          settled.put(number, true);
        }
      }
      count(plan.kind().name());
    } finally {
      ended.incrementAndGet();
    }
  }

  private void repeat(int number, int now) {
    if (settled.containsKey(number)) {
      synchronized (locks[number % LOCKS]) {
        office.repeat(Plan.of(seed, number, blend), closing);
      }
      farthest.accumulateAndGet(now - number, Math::max);
      count("duplicate");
    }
  }

  private void count(String what) {
    counts.computeIfAbsent(what, any -> new LongAdder()).increment();
  }

  /** Ends the sending; whoever still waits for an outcome gives up. */
  @Override
  public void close() {
    closing.countDown();
    threads.shutdown();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
