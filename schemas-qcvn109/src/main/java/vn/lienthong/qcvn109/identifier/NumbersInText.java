package vn.lienthong.qcvn109.identifier;

import java.util.regex.Pattern;

/** Numbers of people that somebody wrote into a text. */
public final class NumbersInText {
  private static final Pattern NUMBER =
      Pattern.compile("\\b([A-Z]{0,2}\\d{1,3})\\d{4,12}(\\d{2})\\b");

  private NumbersInText() {}

  /** The text with nothing but the ends of them. */
  public static String masked(String text) {
    return NUMBER.matcher(text).replaceAll("$1***$2");
  }
}
