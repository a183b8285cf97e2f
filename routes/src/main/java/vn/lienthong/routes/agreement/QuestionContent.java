package vn.lienthong.routes.agreement;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.registry.ConfigurationFile;
import vn.lienthong.routes.registry.Durations;

/** {@code questions} in an agreement's file: all of it may be left out. */
record QuestionContent(
    @Nullable Integer differing, @Nullable String reuseFound, @Nullable String reuseNotFound) {

  static QuestionRules rules(ConfigurationFile file, @Nullable QuestionContent content) {
    return content == null ? QuestionRules.DEFAULT : content.toRules(file);
  }

  private QuestionRules toRules(ConfigurationFile file) {
    int most = differing == null ? QuestionRules.DEFAULT.differing() : differing;
    if (most < 1) {
      throw file.refused("/questions/differing", "must be at least 1");
    }
    return new QuestionRules(
        most,
        reuse(file, "/questions/reuseFound", reuseFound),
        reuse(file, "/questions/reuseNotFound", reuseNotFound));
  }

  private static @Nullable Duration reuse(
      ConfigurationFile file, String at, @Nullable String given) {
    if (given == null) {
      return null;
    }
    Duration reuse = file.required(at, given, Durations::of);
    if (reuse.compareTo(QuestionRules.LONGEST_REUSE) > 0) {
      throw file.refused(at, "an answer is given again for 10m at the most");
    }
    return reuse;
  }
}
