package vn.lienthong.routes.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.Reception;

/**
 * <b>Takes</b> signed documents and questions about them over HTTPS with client certificates.
 *
 * <p><b>Gives</b> signed documents: receipts, answers, the member directory.
 *
 * <p><b>If it fails</b> the answer is a signed refusal with the status of its code. No header of a
 * request goes any further than this class.
 */
public final class HttpDoor extends RouteBuilder {
  static final String NAME = "http";

  static final String OPTIONS =
      "&matchOnUriPrefix=false&useStreaming=true&headerFilterStrategy=#inboundHeaders"
          + "&exceptionHandler=#lostClients";

  private final Connections connections;
  private final Enquiries enquiries;
  private final InboxVisits inbox;
  private final Clock clock;

  HttpDoor(Connections connections, Enquiries enquiries, InboxVisits inbox, Clock clock) {
    this.connections = connections;
    this.enquiries = enquiries;
    this.inbox = inbox;
    this.clock = clock;
  }

  @Override
  public void configure() {
    from("platform-http:/api/messages?httpMethodRestrict=POST" + OPTIONS)
        .routeId(RouteIds.in(NAME, "messages"))
        .process(this::receive)
        .to(ReceiveFlow.ENTRY)
        .process(Receptions::reply);

    from("platform-http:" + DoorPaths.INBOX + "?httpMethodRestrict=GET" + OPTIONS)
        .routeId(RouteIds.in(NAME, "inbox"))
        .routeConfigurationId(RefusingPolicy.ID)
        .process(this::fetch);

    from("platform-http:" + DoorPaths.INBOX + "/{id}/ack?httpMethodRestrict=POST" + OPTIONS)
        .routeId(RouteIds.in(NAME, "acknowledgements"))
        .routeConfigurationId(RefusingPolicy.ID)
        .process(this::acknowledge);

    enquiry("/api/messages/{id}", "receipts", (member, id) -> enquiries.receipt(NAME, member, id));
    enquiry("/api/dossiers/{id}", "dossiers", (member, id) -> enquiries.dossier(NAME, member, id));
    enquiry("/api/members", "members", (member, id) -> enquiries.directory());
  }

  /** What is asked of the hub itself, by whom and about which message or dossier. */
  private interface Enquiry {
    DocumentReply answer(@Nullable MemberCode member, String id);
  }

  private void enquiry(String path, String service, Enquiry enquiry) {
    from("platform-http:" + path + "?httpMethodRestrict=GET" + OPTIONS)
        .routeId(RouteIds.in(NAME, service))
        .routeConfigurationId(RefusingPolicy.ID)
        .process(exchange -> answer(exchange, enquiry));
  }

  private void answer(Exchange exchange, Enquiry enquiry) {
    String id = exchange.getMessage().getHeader("id", "", String.class);
    MemberCode member = member(exchange);
    var reception = new Reception(NAME, new byte[0], member, OffsetDateTime.now(clock));
    Receptions.begin(exchange, reception, HttpDoor::write);
    write(exchange, enquiry.answer(member, id));
  }

  private void fetch(Exchange exchange) {
    MemberCode member = member(exchange);
    String query = request(exchange).getQueryString();
    Receptions.begin(
        exchange,
        new Reception(NAME, new byte[0], member, OffsetDateTime.now(clock)),
        HttpDoor::write);
    write(exchange, inbox.fetch(member, query == null ? null : query.substring("max=".length())));
  }

  private void acknowledge(Exchange exchange) {
    String id = exchange.getMessage().getHeader("id", "", String.class);
    byte[] document = exchange.getMessage().getBody(byte[].class);
    receive(exchange);
    MemberCode member = Receptions.of(exchange).connectedMember();
    write(exchange, inbox.acknowledge(member, id, document == null ? new byte[0] : document));
  }

  private void receive(Exchange exchange) {
    byte[] document = exchange.getMessage().getBody(byte[].class);
    Reception reception =
        new Reception(
            NAME,
            document == null ? new byte[0] : document,
            member(exchange),
            OffsetDateTime.now(clock));
    exchange.getMessage().removeHeaders("*");
    Receptions.begin(exchange, reception, HttpDoor::write);
  }

  private @Nullable MemberCode member(Exchange exchange) {
    return connections.member(request(exchange));
  }

  static HttpServletRequest request(Exchange exchange) {
    return exchange.getMessage().getHeader("CamelHttpServletRequest", HttpServletRequest.class);
  }

  static void write(Exchange exchange, DocumentReply reply) {
    var message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, reply.status());
    Receptions.of(exchange)
        .retryAfter()
        .ifPresent(
            wait -> message.setHeader("Retry-After", wait.toSeconds() + 1)); // RFC 9110 10.2.3
    message.setHeader(Exchange.CONTENT_TYPE, "application/xml;charset=UTF-8");
    message.setHeader(Exchange.CONTENT_LENGTH, reply.document().length);
    message.setBody(reply.document());
  }
}
