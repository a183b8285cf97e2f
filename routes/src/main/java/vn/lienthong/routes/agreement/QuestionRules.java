package vn.lienthong.routes.agreement;

import java.time.Duration;

/**
 * What holds for the questions of a synchronous service.
 *
 * @param differing how many differing questions about one person a consumer may ask within 24
 *     hours; repeating one costs nothing
 * @param reuse how long an answer may be given again to the same question; zero for never
 */
public record QuestionRules(int differing, Reuse reuse) {
  /** Where an agreement says nothing: always asked anew. */
  public static final QuestionRules DEFAULT = new QuestionRules(5, Reuse.NEVER);

  /**
   * How long an answer may be given again.
   *
   * @param found one that found somebody
   * @param notFound one that found nobody
   */
  public record Reuse(Duration found, Duration notFound) {
    /** Always asked anew. */
    public static final Reuse NEVER = new Reuse(Duration.ZERO, Duration.ZERO);

    /** Whether every question is asked anew. */
    public boolean isNever() {
      return equals(NEVER);
    }

    /** Of an answer. */
    public Duration of(boolean somebody) {
      return somebody ? found : notFound;
    }
  }
}
