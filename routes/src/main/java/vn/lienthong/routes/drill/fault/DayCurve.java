package vn.lienthong.routes.drill.fault;

import java.util.Arrays;

/**
 * How the births of a day are spread over its hours. Assumed: offices are open from 7:30 to 17:00,
 * the busiest hour has five times the average, a few come at night over the portal.
 */
final class DayCurve {
  private static final double NIGHT = 0.08;

  /** In times the average hour, from midnight on. */
  private static final double[] HOURS = {
    NIGHT, NIGHT, NIGHT, NIGHT, NIGHT, NIGHT, NIGHT, 0.8, 3.6, 5.0, 3.8, 1.6, NIGHT, 1.6, 3.0, 2.2,
    1.2, NIGHT, NIGHT, NIGHT, NIGHT, NIGHT, NIGHT, NIGHT
  };

  private DayCurve() {}

  /**
   * What part of the day's births came until then.
   *
   * @param time what part of the day is over, 0 to 1
   */
  static double until(double time) {
    double hours = time * HOURS.length;
    int whole = (int) hours;
    double sum = Arrays.stream(HOURS, 0, whole).sum();
    double begun = whole < HOURS.length ? HOURS[whole] * (hours - whole) : 0;
    return (sum + begun) / Arrays.stream(HOURS).sum();
  }

  /** What part of the day's births comes in its busiest hour. */
  static double peakHour() {
    return Arrays.stream(HOURS).max().orElseThrow() / Arrays.stream(HOURS).sum();
  }
}
