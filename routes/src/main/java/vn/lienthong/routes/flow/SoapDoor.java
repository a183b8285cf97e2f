package vn.lienthong.routes.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.cxf.common.message.CxfConstants;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageContentsList;
import org.apache.cxf.service.model.BindingOperationInfo;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.soap.HubPort;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.Reception;

/**
 * <b>Takes</b> the same documents as {@link HttpDoor}, base64 in a SOAP body, so that their bytes
 * are the same at every door.
 *
 * <p><b>Gives</b> the same signed documents; a refusal is a document too, not a SOAP fault.
 *
 * <p><b>If it fails</b> before a document could be read, CXF answers with a SOAP fault. The
 * operation comes from the parsed request, never from a header, and no header goes any further.
 */
public final class SoapDoor extends RouteBuilder {
  static final String NAME = "soap";

  private final Connections connections;
  private final Enquiries enquiries;
  private final InboxVisits inbox;
  private final Clock clock;

  SoapDoor(Connections connections, Enquiries enquiries, InboxVisits inbox, Clock clock) {
    this.connections = connections;
    this.enquiries = enquiries;
    this.inbox = inbox;
    this.clock = clock;
  }

  @Override
  public void configure() {
    from("cxf:/hub?synchronous=true&schemaValidationEnabled=true&cxfConfigurer=#soapFaults&serviceClass="
            + HubPort.class.getName())
        .routeId(RouteIds.in(NAME, "hub"))
        .routeConfigurationId(RefusingPolicy.ID)
        .choice()
        .when(exchange -> operation(exchange).equals("TraCuuTrangThai"))
        .process(this::enquire)
        .when(exchange -> operation(exchange).equals("NhanThongDiep"))
        .process(this::fetch)
        .when(exchange -> operation(exchange).equals("XacNhanThongDiep"))
        .process(this::acknowledge)
        .otherwise()
        .process(this::receive)
        .to(ReceiveFlow.ENTRY)
        .process(Receptions::reply)
        .end();
  }

  private static String operation(Exchange exchange) {
    var operation =
        exchange.getProperty(BindingOperationInfo.class.getName(), BindingOperationInfo.class);
    return operation.getName().getLocalPart();
  }

  private void receive(Exchange exchange) {
    Object document = exchange.getMessage().getBody(MessageContentsList.class).get(0);
    Reception reception =
        new Reception(
            NAME,
            document instanceof byte[] bytes ? bytes : new byte[0],
            member(exchange),
            OffsetDateTime.now(clock));
    exchange.getMessage().removeHeaders("*");
    Receptions.begin(exchange, reception, SoapDoor::write);
  }

  private void enquire(Exchange exchange) {
    Object id = exchange.getMessage().getBody(MessageContentsList.class).get(0);
    MemberCode member = member(exchange);
    var reception = new Reception(NAME, new byte[0], member, OffsetDateTime.now(clock));
    Receptions.begin(exchange, reception, SoapDoor::write);
    write(exchange, enquiries.receipt(NAME, member, String.valueOf(id)));
  }

  private void fetch(Exchange exchange) {
    Object max = parameter(exchange, 0);
    MemberCode member = member(exchange);
    var reception = new Reception(NAME, new byte[0], member, OffsetDateTime.now(clock));
    Receptions.begin(exchange, reception, SoapDoor::write);
    write(exchange, inbox.fetch(member, max == null ? null : max.toString()));
  }

  private void acknowledge(Exchange exchange) {
    Object id = parameter(exchange, 0);
    Object receipt = parameter(exchange, 1);
    byte[] document = receipt instanceof byte[] bytes ? bytes : new byte[0];
    MemberCode member = member(exchange);
    var reception = new Reception(NAME, document, member, OffsetDateTime.now(clock));
    Receptions.begin(exchange, reception, SoapDoor::write);
    write(exchange, inbox.acknowledge(member, String.valueOf(id), document));
  }

  private static @Nullable Object parameter(Exchange exchange, int index) {
    return exchange.getMessage().getBody(MessageContentsList.class).get(index);
  }

  private @Nullable MemberCode member(Exchange exchange) {
    Message message =
        exchange.getMessage().getHeader(CxfConstants.CAMEL_CXF_MESSAGE, Message.class);
    return message.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request
        ? connections.member(request)
        : null;
  }

  private static void write(Exchange exchange, DocumentReply reply) {
    var message = exchange.getMessage();
    message.removeHeaders("*");
    message.setBody(new MessageContentsList(new Object[] {reply.document()}));
  }
}
