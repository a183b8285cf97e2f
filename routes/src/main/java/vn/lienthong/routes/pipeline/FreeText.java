package vn.lienthong.routes.pipeline;

import java.util.regex.Pattern;

/** Text that people wrote, in which a personal number may stand though none should. */
public final class FreeText {
  // 12 digits alone are a personal number, 9 an old identity card; in codes and ids they stand
  // beside letters, dots or dashes.
  private static final Pattern PERSONAL_NUMBER =
      Pattern.compile("(?<![\\w.-])(\\d{9}|\\d{12})(?![\\w-])");
  // Also what is broken up by blanks or points: rather a telephone number too many than one shown.
  private static final Pattern MANY_DIGITS = Pattern.compile("\\d(?:[ .-]?\\d){5,}");

  private FreeText() {}

  /** Whether a personal number or that of an old card stands in it. */
  public static boolean hasPersonalNumber(String text) {
    return PERSONAL_NUMBER.matcher(text).find();
  }

  /** The text for a screen: a star for each digit of what may be a number of somebody. */
  public static String masked(String text) {
    return MANY_DIGITS.matcher(text).replaceAll(number -> number.group().replaceAll("\\d", "*"));
  }
}
