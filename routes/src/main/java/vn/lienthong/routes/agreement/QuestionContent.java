package vn.lienthong.routes.agreement;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.agreement.QuestionRules.Reuse;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.Durations;

/** {@code questions} in an agreement's file: all of it may be left out. */
record QuestionContent(@Nullable Integer differing, @Nullable ReuseContent reuse) {
  // Longer, and a person who was corrected at the source would be told the old again.
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** {@code reuse}: what is left out is never given again. */
  record ReuseContent(@Nullable String found, @Nullable String notFound) {}

  static QuestionRules rules(ConfigurationFile file, @Nullable QuestionContent content) {
    if (content == null) {
      return QuestionRules.DEFAULT;
    }
    int most = Objects.requireNonNullElse(content.differing, QuestionRules.DEFAULT.differing());
    if (most < 1) {
      throw file.refused("/questions/differing", "must be at least 1");
    }
    return new QuestionRules(most, reuse(file, content.reuse));
  }

  private static Reuse reuse(ConfigurationFile file, @Nullable ReuseContent content) {
    return content == null
        ? Reuse.NEVER
        : new Reuse(
            shortly(file, "found", content.found), shortly(file, "notFound", content.notFound));
  }

  private static Duration shortly(ConfigurationFile file, String name, @Nullable String given) {
    if (given == null) {
      return Duration.ZERO;
    }
    String place = "/questions/reuse/" + name;
    Duration time = file.required(place, given, Durations::of);
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw file.refused(place, "must be between 0s and 5m");
    }
    return time;
  }
}
