package vn.lienthong.routes.pipeline;

import java.time.Duration;
import org.apache.camel.Processor;
import vn.lienthong.routes.lane.QuestionLanes;
import vn.lienthong.routes.registry.Member;

/**
 * The steps of asking a provider.
 *
 * @param lanes what keeps providers apart
 * @param deadlines until when an answer is of use
 * @param translation into its dialect and back
 * @param releases what may be asked for
 * @param forms what issues something is asked in
 * @param answer what its answer becomes
 * @param own what the hub answers itself
 */
public record AskSteps(
    QuestionLanes lanes,
    Deadlines deadlines,
    Translation translation,
    Releases releases,
    KeptForms forms,
    AnswerStep answer,
    HubAnswers own) {
  /** Answers what this provider answered just before, where that may be. */
  public Processor again(Member provider) {
    return answer.again(provider);
  }

  /**
   * The question as its provider understands it.
   *
   * @param timeout how long it may take
   */
  public Processor question(Member provider, Duration timeout) {
    return new QuestionStep(provider, timeout, deadlines, translation, releases, forms);
  }
}
