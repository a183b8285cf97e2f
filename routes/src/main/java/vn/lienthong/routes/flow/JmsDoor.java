package vn.lienthong.routes.flow;

import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsMessage;
import org.apache.camel.support.DefaultMessage;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.jms.IncomingDocument;
import vn.lienthong.connectors.jms.NetworkDoor;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.Reception;

/**
 * <b>Takes</b> the same documents as {@link HttpDoor}, as {@code BytesMessage} in one queue.
 *
 * <p><b>Gives</b> the same signed documents, into the queue {@code receipt.<member>} of the member
 * whose certificate opened the connection; a refusal is a document too.
 *
 * <p><b>If it fails</b> for a fault of the hub, the message goes back and comes again; after the
 * last attempt it is a dead letter, and the member gets the refusal. A receipt is sent before the
 * message is acknowledged, so that a crash between the two doubles the receipt and loses nothing.
 *
 * <p>A message is taken with its receipt, not when the broker takes it: until it is in the evidence
 * it is in memory only, and so is an answer until it is read. No file of the broker holds content.
 */
public final class JmsDoor extends RouteBuilder {
  static final String NAME = "jms";

  private static final int ANSWERED = 200;

  private final Replies replies;
  private final int limit;
  private final int attempts;
  private final Clock clock;

  /** Where replies and dead letters go. */
  interface Replies {
    void receipt(MemberCode member, byte[] document);

    /** The answer to a question: it holds data, and is kept in evidence only. */
    void answer(MemberCode member, byte[] document);

    void deadLetter(byte[] document);
  }

  JmsDoor(Replies replies, int limit, int attempts, Clock clock) {
    this.replies = replies;
    this.limit = limit;
    this.attempts = attempts;
    this.clock = clock;
  }

  @Override
  public void configure() {
    from("jms:queue:"
            + NetworkDoor.QUEUE
            + "?disableReplyTo=true&mapJmsMessage=false&concurrentConsumers=4"
            + "&headerFilterStrategy=#inboundHeaders")
        .routeId(RouteIds.in(NAME, "messages"))
        .routeConfigurationId(RefusingPolicy.ID)
        .process(this::receive)
        .to(ReceiveFlow.ENTRY)
        .process(Receptions::reply);
  }

  private void receive(Exchange exchange) throws JMSException {
    var message = exchange.getMessage(JmsMessage.class).getJmsMessage();
    IncomingDocument incoming = IncomingDocument.read(message, limit);
    Reception reception =
        new Reception(NAME, incoming.bytes(), incoming.member(), OffsetDateTime.now(clock));
    exchange.setMessage(new DefaultMessage(exchange.getContext()));
    Receptions.begin(exchange, reception, (ended, reply) -> reply(incoming, reply));
    HubFault fault = incoming.fault();
    if (fault != null) {
      throw new HubException(fault);
    }
  }

  private void reply(IncomingDocument incoming, DocumentReply reply) {
    MemberCode member = incoming.member();
    if (member == null) {
      throw comesAgain("the message names no sender");
    }
    if (reply.status() == HubErrorCode.HUB_FAULT.httpStatus()) {
      if (incoming.attempt() < attempts) {
        throw comesAgain("attempt " + incoming.attempt() + " of " + attempts);
      }
      replies.deadLetter(incoming.bytes());
    }
    if (reply.status() == ANSWERED) {
      replies.answer(member, reply.document());
    } else {
      replies.receipt(member, reply.document());
    }
  }

  /** Thrown out of the route, it gives the message back to the broker. */
  private static HubException comesAgain(String detail) {
    return new HubException(HubFault.of(HubErrorCode.HUB_FAULT, NetworkDoor.QUEUE, detail));
  }
}
