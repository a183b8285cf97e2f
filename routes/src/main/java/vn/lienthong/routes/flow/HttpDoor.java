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

  private static final String OPTIONS = "&matchOnUriPrefix=false&useStreaming=true";

  private final Connections connections;
  private final Enquiries enquiries;
  private final Clock clock;

  HttpDoor(Connections connections, Enquiries enquiries, Clock clock) {
    this.connections = connections;
    this.enquiries = enquiries;
    this.clock = clock;
  }

  @Override
  public void configure() {
    from("platform-http:/api/messages?httpMethodRestrict=POST" + OPTIONS)
        .routeId(RouteIds.in(NAME, "messages"))
        .process(this::receive)
        .to(ReceiveFlow.ENTRY)
        .process(Receptions::reply);

    from("platform-http:/api/messages/{id}?httpMethodRestrict=GET" + OPTIONS)
        .routeId(RouteIds.in(NAME, "receipts"))
        .process(e -> write(e, enquiries.receipt(NAME, member(e), header(e, "id"))));

    from("platform-http:/api/dossiers/{code}?httpMethodRestrict=GET" + OPTIONS)
        .routeId(RouteIds.in(NAME, "dossiers"))
        .process(e -> write(e, enquiries.dossier(NAME, member(e), header(e, "code"))));

    from("platform-http:/api/members?httpMethodRestrict=GET" + OPTIONS)
        .routeId(RouteIds.in(NAME, "members"))
        .process(exchange -> write(exchange, enquiries.directory()));
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
    var request =
        exchange.getMessage().getHeader("CamelHttpServletRequest", HttpServletRequest.class);
    return connections.member(request);
  }

  private static String header(Exchange exchange, String name) {
    return exchange.getMessage().getHeader(name, String.class);
  }

  private static void write(Exchange exchange, DocumentReply reply) {
    var message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, reply.status());
    message.setHeader(Exchange.CONTENT_TYPE, "application/xml;charset=UTF-8");
    message.setBody(reply.document());
  }
}
