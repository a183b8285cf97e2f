package vn.lienthong.adapters.spi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.sample.CitizenSamples;

/**
 * The invented people whom every simulated agency knows from before: the same ones everywhere, so
 * that a number found in one book can be looked up in another.
 */
public final class SamplePeople {
  /** How many they are. */
  public static final int COUNT = 200;

  /** The seed that they come from. */
  public static final long SEED = 109;

  /** The day that they are as they are. */
  public static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private SamplePeople() {}

  /** All of them, in a fixed order; made anew, so that the caller may change them. */
  public static List<CongDanStructure> all() {
    CitizenSamples samples = CitizenSamples.seeded(SEED, DAY);
    List<CongDanStructure> people = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      people.add(samples.next());
    }
    return List.copyOf(people);
  }
}
