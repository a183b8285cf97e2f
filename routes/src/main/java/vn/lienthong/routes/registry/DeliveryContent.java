package vn.lienthong.routes.registry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code delivery} in a member's file: all of it may be left out. */
record DeliveryContent(
    @Nullable Integer consumers,
    @Nullable Integer perSecond,
    @Nullable Integer burst,
    @Nullable String timeout,
    @Nullable BreakerContent breaker,
    @Nullable RetryContent retry,
    @Nullable Integer window,
    @Nullable Integer backlog) {
  private static final int MANY = 1_000_000;
  private static final int MOST_CONSUMERS = 20;
  private static final int LARGEST_WINDOW = 10_000;
  private static final int LARGEST_BACKLOG = 100_000_000;

  record BreakerContent(
      @Nullable Integer failures, @Nullable String pause, @Nullable String longestPause) {}

  record RetryContent(
      @Nullable String first,
      @Nullable String longest,
      @Nullable String parkAfter,
      @Nullable Integer attempts) {}

  DeliveryOverrides toOverrides(ConfigurationFile file) {
    Reader in = new Reader(file);
    BreakerContent stops = breaker == null ? new BreakerContent(null, null, null) : breaker;
    RetryContent again = retry == null ? new RetryContent(null, null, null, null) : retry;
    DeliveryOverrides given =
        new DeliveryOverrides(
            in.number("consumers", consumers, MOST_CONSUMERS),
            in.number("perSecond", perSecond, MANY),
            in.number("burst", burst, MANY),
            in.time("timeout", timeout),
            in.number("breaker/failures", stops.failures(), MANY),
            in.time("breaker/pause", stops.pause()),
            in.time("breaker/longestPause", stops.longestPause()),
            in.time("retry/first", again.first()),
            in.time("retry/longest", again.longest()),
            in.time("retry/parkAfter", again.parkAfter()),
            in.number("retry/attempts", again.attempts(), MANY),
            in.number("window", window, LARGEST_WINDOW),
            in.number("backlog", backlog, LARGEST_BACKLOG));
    in.order("breaker/longestPause", given.pause(), given.longestPause());
    in.order("retry/longest", given.first(), given.longest());
    if (given.burst() != null && given.perSecond() == null) {
      throw in.refused("burst", "says nothing without perSecond");
    }
    return given;
  }

  /** Reads values of one file, and names the line of a wrong one. */
  private record Reader(ConfigurationFile file) {
    @Nullable Integer number(String place, @Nullable Integer given, int most) {
      if (given != null && (given < 1 || given > most)) {
        throw refused(place, "must be from 1 to " + most);
      }
      return given;
    }

    @Nullable Duration time(String place, @Nullable String given) {
      if (given == null) {
        return null;
      }
      Duration time = file.required("/delivery/" + place, given, Durations::of);
      if (time.isZero()) {
        throw refused(place, "must be longer than nothing");
      }
      return time;
    }

    void order(String place, @Nullable Duration shorter, @Nullable Duration longer) {
      if (shorter != null && longer != null && shorter.compareTo(longer) > 0) {
        throw refused(place, "must not be shorter than the first pause");
      }
    }

    ConfigurationFileException refused(String place, String rule) {
      String pointer = "/delivery/" + place;
      return file.refused(pointer, pointer.substring(1).replace('/', '.') + " " + rule);
    }
  }
}
