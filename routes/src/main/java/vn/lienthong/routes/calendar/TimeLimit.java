package vn.lienthong.routes.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A legal time limit: so many working days, so many working hours, or the working day itself.
 *
 * @param amount from 1 to 1000; 0 for {@link Unit#SAME_DAY}
 */
public record TimeLimit(Unit unit, int amount) {
  private static final int MOST = 1000;
  private static final Pattern FORM =
      Pattern.compile("(?<same>same day)|(?<amount>\\d{1,4}) working (?<unit>day|hour)s?");

  /** What is counted. */
  public enum Unit {
    /** To the end of the last of so many working days. */
    WORKING_DAY,
    /** Hours in which offices work. */
    WORKING_HOUR,
    /** To the end of the working day on which the clock begins. */
    SAME_DAY
  }

  /** Refuses an amount that is none. */
  public TimeLimit {
    boolean fits = unit == Unit.SAME_DAY ? amount == 0 : amount >= 1 && amount <= MOST;
    if (!fits) {
      throw new IllegalArgumentException(amount + " is no amount of " + unit + " (1 to 1000)");
    }
  }

  /** So many working days. */
  public static TimeLimit workingDays(int amount) {
    return new TimeLimit(Unit.WORKING_DAY, amount);
  }

  /** So many working hours. */
  public static TimeLimit workingHours(int amount) {
    return new TimeLimit(Unit.WORKING_HOUR, amount);
  }

  /** Within the working day. */
  public static TimeLimit sameDay() {
    return new TimeLimit(Unit.SAME_DAY, 0);
  }

  /**
   * Reads {@code 3 working days}, {@code 4 working hours} or {@code same day}.
   *
   * @throws IllegalArgumentException for any other form
   */
  public static TimeLimit parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          text + " is no time limit: write 3 working days, 4 working hours or same day");
    }
    if (form.group("same") != null) {
      return sameDay();
    }
    int amount = Integer.parseInt(form.group("amount"));
    return form.group("unit").equals("day") ? workingDays(amount) : workingHours(amount);
  }

  /** As a citizen reads it: {@code 3 ngày làm việc}. */
  public String vietnamese() {
    return switch (unit) {
      case WORKING_DAY -> amount + " ngày làm việc";
      case WORKING_HOUR -> amount + " giờ làm việc";
      case SAME_DAY -> "trong ngày làm việc";
    };
  }

  /** The form that {@link #parse} reads. */
  public String english() {
    String many = amount == 1 ? "" : "s";
    return switch (unit) {
      case WORKING_DAY -> amount + " working day" + many;
      case WORKING_HOUR -> amount + " working hour" + many;
      case SAME_DAY -> "same day";
    };
  }

  @Override
  public String toString() {
    return english();
  }
}
