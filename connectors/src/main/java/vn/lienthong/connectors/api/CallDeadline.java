package vn.lienthong.connectors.api;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when the answer to a call is of use, as an HTTP header: beside the bytes, since those may
 * be signed by somebody else and must stay as they are.
 */
public final class CallDeadline {
  /** The header's name. */
  public static final String HEADER = "X-Het-Han";

  private static final Duration SHORTEST = Duration.ofMillis(1);

  private CallDeadline() {}

  /** The header's value, as {@code 2026-11-23T02:15:00.250Z}. */
  public static String write(Instant until) {
    return until.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** What the header says; empty where it is missing or no time. */
  public static Optional<Instant> read(@Nullable String header) {
    try {
      return Optional.ofNullable(header).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }

  /**
   * How long a call may still take.
   *
   * @param longest it may never take longer
   * @return never nothing, which clients take for no limit
   */
  public static Duration left(Instant until, Duration longest, Instant now) {
    Duration left = Duration.between(now, until);
    if (left.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return left.compareTo(longest) < 0 ? left : longest;
  }
}
