package vn.lienthong.routes.pipeline;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.routes.registry.Member;

/** Takes a kept question, gives the bytes for its provider: the asker's own, or a translation. */
public final class QuestionStep implements Processor {
  /** Where a route keeps the question while its body is on the wire. */
  static final String QUESTION = "lienthongQuestion";

  private final Member provider;
  private final Translation translation;

  /** Asks one provider. */
  public QuestionStep(Member provider, Translation translation) {
    this.provider = provider;
    this.translation = translation;
  }

  @Override
  public void process(Exchange exchange) {
    Reception reception = exchange.getMessage().getBody(Reception.class);
    VerifiedMessage message = reception.message();
    var outgoing =
        translation.toAgency(provider, message.header(), message.root(), message.bytes());
    exchange.setProperty(QUESTION, new Question(reception, provider, outgoing.id()));
    exchange.getMessage().setBody(outgoing.document());
  }
}
