package vn.lienthong.routes.drill.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.lienthong.connectors.api.WriteStep;

/**
 * {@code kill -9} of the hub at each numbered write step and at random, and in the same rounds of
 * the database server, of single connections to it and of the receivers.
 */
final class Crash implements Exercise {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final int LATEST_PASSING = 30;
  private static final int PERCENT_WHILE_STARTING = 10;
  private static final int PERCENT_DATABASE_OF_DEAD_HUB = 30;

  /** What else is killed in a round. */
  private enum Blow {
    CONNECTION,
    RECEIVERS,
    DATABASE
  }

  @Override
  public String name() {
    return "crash";
  }

  @Override
  public void run(Ground ground, FaultSettings settings) throws InterruptedException {
    Random dice = new Random(settings.seed());
    List<WriteStep> steps = steps(settings.rounds(), dice);
    int share = Math.max(1, settings.messages() / (settings.rounds() + 1));
    ground.killHub("hub at a random moment");
    for (int round = 0; round < settings.rounds(); round++) {
      WriteStep step = steps.get(round);
      String stop = step + ":" + (1 + dice.nextInt(LATEST_PASSING));
      ground.progress().say("Lượt " + (round + 1) + "/" + settings.rounds() + ": " + stop, "round");
      ground.hub().start(stop);
      whileStarting(ground, stop, dice);
      round(ground, step, share, dice);
    }
    ground.hub().start(null);
    ground.hub().awaitUp();
    ground.traffic().allow(settings.messages() - share * settings.rounds());
  }

  /** Each step as often as any other, in an order that the seed chooses. */
  private static List<WriteStep> steps(int rounds, Random dice) {
    List<WriteStep> order = new ArrayList<>();
    while (order.size() < rounds) {
      List<WriteStep> once = new ArrayList<>(Arrays.asList(WriteStep.values()));
      Collections.shuffle(once, dice);
      order.addAll(once);
    }
    return order;
  }

  private static void whileStarting(Ground ground, String stop, Random dice)
      throws InterruptedException {
    if (dice.nextInt(100) < PERCENT_WHILE_STARTING) {
      Thread.sleep(1_000 + dice.nextInt(6_000));
      ground.killHub("hub while it started");
      ground.hub().start(stop);
    }
    ground.hub().awaitUp();
  }

  private static void round(Ground ground, WriteStep step, int share, Random dice)
      throws InterruptedException {
    int from = ground.traffic().ended();
    ground.traffic().allow(share);
    List<Blow> blows = new ArrayList<>(Arrays.asList(Blow.values()));
    Collections.shuffle(blows, dice);
    for (int i = 0; i < blows.size(); i++) {
      int until = from + share * (i + 1) / (blows.size() + 2);
      ground.await(() -> ground.traffic().ended() >= until || ground.hub().stands(), LONGEST_WAIT);
      strike(ground, blows.get(i), dice);
    }
    int until = from + share * (60 + dice.nextInt(40)) / 100;
    ground.await(() -> ground.traffic().ended() >= until || ground.hub().stands(), LONGEST_WAIT);
    ground.killHub(ground.hub().stands() ? "hub at " + step : "hub at a random moment");
    if (dice.nextInt(100) < PERCENT_DATABASE_OF_DEAD_HUB) {
      ground.killDatabase();
    }
  }

  private static void strike(Ground ground, Blow blow, Random dice) {
    switch (blow) {
      case CONNECTION -> ground.killConnection(dice.nextInt(100));
      case DATABASE -> ground.killDatabase();
      case RECEIVERS -> {
        ground.killReceivers();
        ground.startReceivers();
      }
    }
  }
}
