package vn.lienthong.routes.drill.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The day of the country: nothing before it begins, everything when it ends, five times at most.
 */
class DayCurveTest {
  private static final int MINUTES = 24 * 60;

  @Test
  void day_isWholeAtItsEnd_andNeverGoesBack() {
    assertThat(DayCurve.until(0)).isZero();
    assertThat(DayCurve.until(1)).isCloseTo(1, within(1e-12));
    assertThat(IntStream.range(0, MINUTES))
        .allMatch(
            minute -> DayCurve.until(at(minute + 1)) - DayCurve.until(at(minute)) > 0,
            "some come every minute");
  }

  @Test
  void busiestHour_hasFiveTimesTheAverage() {
    double busiest =
        IntStream.rangeClosed(0, MINUTES - 60)
            .mapToDouble(minute -> DayCurve.until(at(minute + 60)) - DayCurve.until(at(minute)))
            .max()
            .orElseThrow();
    assertThat(busiest).isCloseTo(DayCurve.peakHour(), within(1e-9));
    assertThat(busiest * 24).isCloseTo(5, within(0.01));
  }

  private static double at(int minute) {
    return (double) minute / MINUTES;
  }
}
