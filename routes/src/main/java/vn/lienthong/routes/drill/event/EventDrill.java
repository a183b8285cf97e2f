package vn.lienthong.routes.drill.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import vn.lienthong.routes.drill.fault.Progress;

/**
 * Publishes to many subscribers while one of them is dead, lets it come back, and compares
 * everybody's book. The hub is a process of its own that the caller started.
 */
public final class EventDrill {
  private static final int GLANCE_MILLIS = 100;
  private static final double NANOS = 1e9;

  private final EventGround ground;
  private final EventPlan plan;
  private final Progress progress;
  private final List<String> lines = new ArrayList<>();

  /** Drills on this ground. */
  public EventDrill(EventGround ground, EventPlan plan, Progress progress) {
    this.ground = ground;
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param lines figures, and what is wrong
   * @param passed whether nothing is
   */
  public record Result(List<String> lines, boolean passed) {
    /** Keeps its own copy. */
    public Result {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Carries it out.
   *
   * @param hubLives asked while it waits
   * @throws IllegalStateException where the hub died, or refused an event
   */
  public Result run(BooleanSupplier hubLives) throws InterruptedException {
    List<EventReceiver> receivers =
        IntStream.range(0, plan.subscribers()).mapToObj(i -> new EventReceiver(ground, i)).toList();
    List<EventSender> senders =
        IntStream.range(0, plan.senders()).mapToObj(i -> new EventSender(ground, plan, i)).toList();
    List<EventReceiver> live = receivers.subList(0, plan.subscribers() - 1);
    EventReceiver dead = receivers.get(plan.subscribers() - 1);
    live.forEach(EventReceiver::open);
    try {
      long begin = System.nanoTime();
      publish(senders);
      double published = seconds(begin);
      say(
          "published %d events in %.1f s: %.0f/s"
              .formatted(plan.events(), published, plan.events() / published));
      await(
          "live",
          hubLives,
          () -> live.stream().mapToInt(EventReceiver::size).sum(),
          plan.events() * live.size());
      double delivered = seconds(begin);
      int deliveries = plan.events() * live.size();
      say(
          "%d live subscribers have all: %d deliveries in %.1f s: %.0f/s"
              .formatted(live.size(), deliveries, delivered, deliveries / delivered));
      say("the dead one has %d of %d".formatted(dead.size(), plan.events()));
      long back = System.nanoTime();
      dead.open();
      await("back", hubLives, dead::size, plan.events());
      double caughtUp = seconds(back);
      say(
          "the dead one is back and has all after %.1f s: %.0f/s"
              .formatted(caughtUp, plan.events() / caughtUp));
      return compare(senders, receivers);
    } finally {
      receivers.forEach(EventReceiver::close);
    }
  }

  private void publish(List<EventSender> senders) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(senders.size());
    try {
      List<Future<?>> work = new ArrayList<>();
      for (EventSender sender : senders) {
        work.add(
            threads.submit(
                () -> {
                  sender.publishAll();
                  return null;
                }));
      }
      while (!work.stream().allMatch(Future::isDone)) {
        progress.status(
            "%d / %d".formatted(senders.stream().mapToInt(EventSender::size).sum(), plan.events()));
        Thread.sleep(GLANCE_MILLIS);
      }
      for (Future<?> one : work) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException(String.valueOf(failed.getCause()), failed);
    } finally {
      threads.shutdownNow();
    }
  }

  private void await(String what, BooleanSupplier hubLives, IntSupplier have, int all)
      throws InterruptedException {
    while (have.getAsInt() < all) {
      if (!hubLives.getAsBoolean()) {
        throw new IllegalStateException("the hub of the drill died");
      }
      progress.status("%s %d / %d".formatted(what, have.getAsInt(), all));
      Thread.sleep(GLANCE_MILLIS);
    }
  }

  private Result compare(List<EventSender> senders, List<EventReceiver> receivers) {
    EventComparison comparison =
        new EventComparison(senders.stream().map(EventSender::book).toList());
    List<String> findings = new ArrayList<>();
    for (int i = 0; i < receivers.size(); i++) {
      String who = EventGround.subscriber(i).value();
      findings.addAll(comparison.findings(who, receivers.get(i).book()));
    }
    say(
        "%d citizens, books of %d subscribers compared: %s; %d messages came once more, without effect"
            .formatted(
                comparison.citizens(),
                receivers.size(),
                findings.isEmpty() ? "none lost, none twice, order of each citizen kept" : "WRONG",
                receivers.stream().mapToInt(EventReceiver::again).sum()));
    lines.addAll(findings);
    return new Result(lines, findings.isEmpty());
  }

  private void say(String line) {
    lines.add(line);
    progress.status(line);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / NANOS;
  }
}
