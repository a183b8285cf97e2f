package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments by the element's name: most lie behind us, ends and appointments before us. */
final class SampleDays {
  private static final DateTimeFormatter ONE_STOP =
      DateTimeFormatter.ofPattern("yyyyMMdd'0'H'3000'", Locale.ROOT);
  private static final int FIRST_HOUR = 1;
  private static final int LAST_HOUR = 9;

  private final Dice dice;
  private final LocalDate today;

  SampleDays(Dice dice, LocalDate today) {
    this.dice = dice;
    this.today = today;
  }

  LocalDate day(String element) {
    boolean ahead =
        element.startsWith("Den")
            || element.startsWith("Han")
            || element.startsWith("HetHan")
            || element.contains("Hen")
            || element.contains("KetThuc")
            || element.contains("DuKien");
    return ahead ? today.plusDays(dice.between(3, 400)) : today.minusDays(dice.between(1, 30));
  }

  /** Such as {@code 2026-11-20T08:15:00+07:00}. */
  String moment(String element) {
    return String.format(
        Locale.ROOT,
        "%sT%02d:%02d:%02d+07:00",
        day(element),
        dice.between(FIRST_HOUR, LAST_HOUR),
        dice.between(0, 59),
        dice.between(1, 59));
  }

  /** Such as {@code 20261120083000}. */
  String oneStopMoment(String element) {
    return ONE_STOP.format(day(element).atTime(dice.between(FIRST_HOUR, LAST_HOUR), 0));
  }
}
