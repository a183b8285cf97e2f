package vn.lienthong.routes.agreement;

/**
 * What holds for the questions of a synchronous service.
 *
 * @param differing how many differing questions about one person a consumer may ask within 24
 *     hours; repeating one costs nothing
 */
public record QuestionRules(int differing) {
  /** Where an agreement says nothing. */
  public static final QuestionRules DEFAULT = new QuestionRules(5);
}
