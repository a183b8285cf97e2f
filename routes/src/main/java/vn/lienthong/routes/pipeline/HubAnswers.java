package vn.lienthong.routes.pipeline;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.policy.HubService;

/**
 * The questions that the hub answers itself: one answer per service, signed by the hub and kept
 * before it is given; the first one stands.
 */
public final class HubAnswers implements Processor {
  private final HubMessages messages;
  private final Answers answers;
  private final Map<String, HubAnswer> byService;

  /** Signs and keeps by these; refuses to begin while a service of the hub has no answer. */
  public HubAnswers(HubMessages messages, Answers answers, Collection<HubAnswer> own) {
    this.messages = messages;
    this.answers = answers;
    this.byService =
        own.stream().collect(toUnmodifiableMap(HubAnswer::service, Function.identity()));
    if (!byService.keySet().equals(HubService.answeredByHub())) {
      throw new IllegalStateException(
          "The hub should answer " + HubService.answeredByHub() + ", not " + byService.keySet());
    }
  }

  @Override
  public void process(Exchange exchange) {
    Reception reception = exchange.getMessage().getBody(Reception.class);
    MessageHeader asked = reception.message().header();
    MessageHeader header =
        messages
            .header(
                DerivedId.of("answer", asked.sender().value(), asked.id().toString()),
                asked.service(),
                asked.sender())
            .withReference(asked.id());
    SignedDocument signed = messages.sign(header, answer(reception, asked.service()));
    reception.answer(answers.keepOwn(reception, header, signed));
  }

  private Element answer(Reception reception, String service) {
    return Objects.requireNonNull(byService.get(service), service)
        .answer(
            new HubQuestion(
                reception.message(), reception.door(), reception.at(), reception.evidenceId()));
  }
}
