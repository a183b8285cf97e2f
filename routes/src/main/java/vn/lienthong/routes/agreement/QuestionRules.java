package vn.lienthong.routes.agreement;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the questions of a synchronous service.
 *
 * @param differing how many differing questions about one person a consumer may ask within 24
 *     hours; repeating one costs nothing
 * @param reuseFound how long an answer may be given again instead of asking the provider; null for
 *     never
 * @param reuseNotFound the same for the answer that there is nobody
 */
public record QuestionRules(
    int differing, @Nullable Duration reuseFound, @Nullable Duration reuseNotFound) {
  /** Where an agreement says nothing. */
  public static final QuestionRules DEFAULT = new QuestionRules(5, null, null);

  /** Longer than this an answer is no answer of now. */
  static final Duration LONGEST_REUSE = Duration.ofMinutes(10);
}
