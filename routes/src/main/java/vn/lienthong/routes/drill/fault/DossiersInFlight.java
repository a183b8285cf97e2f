package vn.lienthong.routes.drill.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Births by the thousand, all brought at once, and {@code kill -9} of the hub at random moments
 * between the first and the last that ends, sometimes with its database.
 */
final class DossiersInFlight implements Exercise {
  private static final int USUAL_DOSSIERS = 10_000;
  private static final int USUAL_KILLS = 20;
  private static final int PERCENT_WITH_DATABASE = 30;
  private static final int LATER_MILLIS = 3_000;

  @Override
  public String name() {
    return "dossiers";
  }

  @Override
  public Place place() {
    return Place.BIRTHS;
  }

  @Override
  public int usualMessages() {
    return USUAL_DOSSIERS;
  }

  @Override
  public int usualRounds() {
    return USUAL_KILLS;
  }

  @Override
  public void run(Ground ground, FaultSettings settings) throws InterruptedException {
    Random dice = new Random(settings.seed());
    DossierWatch watch = new DossierWatch(ground);
    List<Duration> recoveries = new ArrayList<>();
    ground.traffic().allow(settings.messages());
    for (int ended : moments(settings, dice)) {
      watch.await(ended);
      Thread.sleep(dice.nextInt(LATER_MILLIS)); // not in step with the looks at the database
      long before = watch.ended();
      long killed = System.nanoTime();
      ground.killHub("hub with dossiers in flight");
      if (dice.nextInt(100) < PERCENT_WITH_DATABASE) {
        ground.killDatabase();
      }
      ground.hub().start(null);
      ground.hub().awaitUp();
      watch.await((int) Math.min(before + 1, settings.messages()));
      recoveries.add(Duration.ofNanos(System.nanoTime() - killed));
    }
    watch.await(settings.messages());
    ground.figure("a dossier ended again after a kill", FaultReport.medianAndWorst(recoveries));
    watch.report();
  }

  /** After how many ended dossiers the hub is killed. */
  private static List<Integer> moments(FaultSettings settings, Random dice) {
    return dice.ints(settings.rounds(), 0, settings.messages()).sorted().boxed().toList();
  }
}
