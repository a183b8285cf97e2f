package vn.lienthong.routes.pipeline;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.release.AnswerFilter;

/**
 * Takes a kept question, gives the bytes for its provider: the asker's own, or a translation. A
 * provider that filters by itself gets the list of fields that the agreement releases.
 */
public final class QuestionStep implements Processor {
  /** Where a route keeps the question while its body is on the wire. */
  static final String QUESTION = "lienthongQuestion";

  private final Member provider;
  private final Translation translation;
  private final Releases releases;
  private final KeptForms forms;

  /** Asks one provider for what is released. */
  public QuestionStep(
      Member provider, Translation translation, Releases releases, KeptForms forms) {
    this.provider = provider;
    this.translation = translation;
    this.releases = releases;
    this.forms = forms;
  }

  @Override
  public void process(Exchange exchange) {
    Reception reception = exchange.getMessage().getBody(Reception.class);
    VerifiedMessage message = reception.message();
    Translation.Outgoing made =
        releases
            .of(message)
            .filter(release -> provider.filtersAnswers())
            .filter(release -> AskedFields.canBeNamedIn(message.payload()))
            .map(release -> narrowed(message, release.filter()))
            .orElseGet(() -> translated(message));
    // what issues something is asked in the very same bytes again; a look-up has no effect
    Translation.Outgoing outgoing =
        reception.service().issues()
            ? forms.standing(reception.evidenceId(), provider, made)
            : made;
    exchange.setProperty(QUESTION, new Question(reception, provider, outgoing.id()));
    exchange.getMessage().setBody(outgoing.document());
    Wire.MAYBE_SENT.note(exchange);
  }

  // A question that lists just what it may have goes as its asker signed it.
  private Translation.Outgoing narrowed(VerifiedMessage message, AnswerFilter filter) {
    Element payload = message.payload();
    return filter.isBeyond() || AskedFields.of(payload).isEmpty()
        ? translation.signed(
            provider, message.header(), AskedFields.replaced(payload, filter.fields()))
        : new Translation.Outgoing(
            message.header().sender(), message.header().id(), message.bytes(), null);
  }

  private Translation.Outgoing translated(VerifiedMessage message) {
    return translation.toAgency(provider, message.header(), message.root(), message.bytes());
  }
}
