package vn.lienthong.routes.drill.fault;

import java.time.Duration;
import java.util.Locale;

/**
 * One day of all births of the country, in less time than a day: no fault, a measurement. What it
 * costs is said for the day as long as it is.
 */
final class CountryDay implements Exercise {
  /** 1.8 million births a year. */
  private static final int BIRTHS_A_DAY = 1_800_000 / 365;

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration TICK = Duration.ofMillis(200);

  @Override
  public String name() {
    return "day";
  }

  @Override
  public Place place() {
    return Place.QUIET_BIRTHS;
  }

  @Override
  public int usualMessages() {
    return BIRTHS_A_DAY;
  }

  @Override
  public void run(Ground ground, FaultSettings settings) throws InterruptedException {
    DossierWatch watch = new DossierWatch(ground);
    Duration lasting = Duration.ofMinutes(settings.minutes());
    int births = settings.messages();
    long begin = System.nanoTime();
    int allowed = 0;
    while (allowed < births) {
      double gone = (double) (System.nanoTime() - begin) / lasting.toNanos();
      int due = (int) Math.round(births * DayCurve.until(Math.min(1, gone)));
      ground.traffic().allow(due - allowed);
      allowed = due;
      watch.look();
      ground.await(() -> false, TICK);
    }
    Duration sent = Duration.ofNanos(System.nanoTime() - begin);
    watch.await(births);
    Duration ended = Duration.ofNanos(System.nanoTime() - begin);
    watch.report();
    report(ground, watch, settings, ended.minus(sent));
  }

  private static void report(
      Ground ground, DossierWatch watch, FaultSettings settings, Duration after) {
    double faster = (double) DAY.toMinutes() / settings.minutes();
    long peak = Math.round(settings.messages() * DayCurve.peakHour());
    int cores = Runtime.getRuntime().availableProcessors();
    double each = watch.processorSeconds() / settings.messages();
    ground.figure(
        "the day",
        String.format(
            Locale.ROOT,
            "%d births, %d of them in the busiest hour, %.0f times as fast as it is;"
                + " the last ended %.1f s after it was due",
            settings.messages(),
            peak,
            faster,
            after.toMillis() / 1000.0));
    ground.figure("from opening to end", watch.lastings());
    ground.figure(
        "of " + cores + " processors",
        String.format(
            Locale.ROOT,
            "%.1f %% over the day as long as it is, %.1f %% in its busiest hour",
            percent(each * settings.messages(), DAY, cores),
            percent(each * peak, Duration.ofHours(1), cores)));
  }

  private static double percent(double processorSeconds, Duration time, int cores) {
    return 100 * processorSeconds / (time.toSeconds() * (double) cores);
  }
}
