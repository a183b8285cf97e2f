package vn.lienthong.routes.pipeline;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.routes.registry.Member;

/**
 * Answers a question that was asked just before in the same words, where the agreement allows it:
 * as an answer of the hub's own that says when the provider gave it. Else it does nothing.
 */
final class ReuseStep implements Processor {
  private final Member provider;
  private final RecentAnswers recent;
  private final AnswerMaker maker;
  private final Answers answers;

  ReuseStep(Member provider, RecentAnswers recent, AnswerMaker maker, Answers answers) {
    this.provider = provider;
    this.recent = recent;
    this.maker = maker;
    this.answers = answers;
  }

  @Override
  public void process(Exchange exchange) {
    Reception reception = exchange.getMessage().getBody(Reception.class);
    recent.of(reception).ifPresent(original -> answer(reception, original));
  }

  private void answer(Reception reception, VerifiedMessage original) {
    MadeAnswer made = maker.again(reception, provider, original);
    reception.answer(answers.keepAgain(reception, original.signer(), made));
  }
}
