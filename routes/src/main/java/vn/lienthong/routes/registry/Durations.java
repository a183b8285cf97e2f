package vn.lienthong.routes.registry;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as an operator writes them: {@code 10s}, {@code 5m}, {@code 12h}, {@code 7d}. */
public final class Durations {
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})([smhd])");

  private Durations() {}

  /**
   * A length of time.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Duration of(String text) {
    Matcher parts = LENGTH.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          text + " is no length of time: write 10s, 5m, 12h or 7d for example");
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
