package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.sample.PersonalNumbers.Series;

/**
 * Citizens who do not exist, household by household, as the population database would know them on
 * a day: valid against the schema and against every rule, except that about three in a thousand
 * have a number which tells of a gender or birth year corrected later. No number comes twice, nor
 * among the births of the same seed. For one thread; memory does not grow with the number of
 * people.
 */
public final class CitizenSamples {
  private static final int CORRECTED_PER_TEN_THOUSAND = 30;

  private final Queue<CongDanStructure> waiting = new ArrayDeque<>();
  private final HouseholdMaker households;
  private final Papers papers;

  private CitizenSamples(long seed, LocalDate today) {
    Dice dice = new Dice(seed);
    People people =
        new People(dice, new PersonalNumbers(Series.CITIZENS, dice), CORRECTED_PER_TEN_THOUSAND);
    Foreigners foreigners = Foreigners.all();
    households = new HouseholdMaker(dice, people, foreigners, today);
    papers = new Papers(dice, foreigners, today);
  }

  /**
   * The same people for the same seed and day.
   *
   * @param today the day the data are valid for, in Việt Nam; nobody is born after it
   * @throws IllegalArgumentException for a day outside {@link SampleRange}
   */
  public static CitizenSamples seeded(long seed, LocalDate today) {
    return new CitizenSamples(seed, SampleRange.checked(today));
  }

  /** The next citizen; members of a household follow one another, its head first. */
  public CongDanStructure next() {
    if (waiting.isEmpty()) {
      waiting.addAll(nextHousehold());
    }
    return waiting.remove();
  }

  /** Everybody of another household, its head first. */
  public List<CongDanStructure> nextHousehold() {
    return papers.of(households.next());
  }
}
