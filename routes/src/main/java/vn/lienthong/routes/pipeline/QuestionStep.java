package vn.lienthong.routes.pipeline;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.release.AnswerFilter;

/**
 * Takes a kept question, gives the bytes for its provider: the asker's own, or a translation. A
 * provider that filters by itself gets the list of fields that the agreement releases. Until when
 * an answer is of use, a translation says in {@code HetHan}; beside all it travels as a header.
 */
public final class QuestionStep implements Processor {
  /** Where a route keeps the question while its body is on the wire. */
  static final String QUESTION = "lienthongQuestion";

  private final Member provider;
  private final Duration timeout;
  private final Deadlines deadlines;
  private final Translation translation;
  private final Releases releases;
  private final KeptForms forms;

  /**
   * Asks one provider for what is released.
   *
   * @param timeout how long it may take
   */
  QuestionStep(
      Member provider,
      Duration timeout,
      Deadlines deadlines,
      Translation translation,
      Releases releases,
      KeptForms forms) {
    this.provider = provider;
    this.timeout = timeout;
    this.deadlines = deadlines;
    this.translation = translation;
    this.releases = releases;
    this.forms = forms;
  }

  @Override
  public void process(Exchange exchange) {
    Reception reception = exchange.getMessage().getBody(Reception.class);
    VerifiedMessage message = reception.message();
    AnswerBy by = deadlines.of(message.header(), provider, timeout);
    by.note(exchange);
    MessageHeader header = header(reception, by);
    Translation.Outgoing made =
        releases
            .of(message)
            .filter(release -> provider.filtersAnswers())
            .filter(release -> AskedFields.canBeNamedIn(message.payload()))
            .map(release -> narrowed(message, header, release.filter()))
            .orElseGet(() -> translated(message, header));
    // what issues something is asked in the very same bytes again; a look-up has no effect
    Translation.Outgoing outgoing =
        reception.service().issues()
            ? forms.standing(reception.evidenceId(), provider, made)
            : made;
    exchange.setProperty(QUESTION, new Question(reception, provider, outgoing.id()));
    exchange.getMessage().setBody(outgoing.document());
    Wire.MAYBE_SENT.note(exchange);
  }

  // What issues something is asked in the same bytes whenever it is asked: only the asker may end
  // it.
  private static MessageHeader header(Reception reception, AnswerBy by) {
    MessageHeader asked = reception.message().header();
    return reception.service().issues() ? asked : asked.withExpiry(by.at());
  }

  // A question that lists just what it may have goes as its asker signed it.
  private Translation.Outgoing narrowed(
      VerifiedMessage message, MessageHeader header, AnswerFilter filter) {
    Element payload = message.payload();
    return filter.isBeyond() || AskedFields.of(payload).isEmpty()
        ? translation.signed(provider, header, AskedFields.replaced(payload, filter.fields()))
        : new Translation.Outgoing(header.sender(), header.id(), message.bytes(), null);
  }

  private Translation.Outgoing translated(VerifiedMessage message, MessageHeader header) {
    return translation.toAgency(provider, header, message.root(), message.bytes());
  }
}
