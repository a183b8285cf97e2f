package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.CLIENT_CERTIFICATE_UNKNOWN;
import static vn.lienthong.qcvn109.error.HubErrorCode.EVENT_NOT_FOUND;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.event.EventReport;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.Reception;

/**
 * <b>Takes</b> the question of a publisher what became of its event.
 *
 * <p><b>Gives</b> the delivery report as JSON: who has confirmed it, who waits, since when.
 *
 * <p><b>If it fails</b> the answer is a signed refusal; who asks of another's event is told that
 * there is none.
 */
final class EventDoor extends RouteBuilder {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connections connections;
  private final EventReport events;
  private final Clock clock;

  EventDoor(Connections connections, EventReport events, Clock clock) {
    this.connections = connections;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void configure() {
    from("platform-http:/api/events/{id}?httpMethodRestrict=GET" + HttpDoor.OPTIONS)
        .routeId(RouteIds.in(HttpDoor.NAME, "events"))
        .routeConfigurationId(RefusingPolicy.ID)
        .process(this::answer);
  }

  private void answer(Exchange exchange) throws JsonProcessingException {
    String id = exchange.getMessage().getHeader("id", "", String.class);
    MemberCode member = connections.member(HttpDoor.request(exchange));
    var reception = new Reception(HttpDoor.NAME, new byte[0], member, OffsetDateTime.now(clock));
    Receptions.begin(exchange, reception, HttpDoor::write);
    byte[] report = JSON.writeValueAsBytes(report(member, id));
    var message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, 200);
    message.setHeader(Exchange.CONTENT_TYPE, "application/json;charset=UTF-8");
    message.setHeader(Exchange.CONTENT_LENGTH, report.length);
    message.setBody(report);
  }

  private Map<String, Object> report(@Nullable MemberCode member, String id) {
    if (member == null) {
      throw new HubException(
          HubFault.of(CLIENT_CERTIFICATE_UNKNOWN, "TLS", "the certificate is in no member's file"));
    }
    return uuid(id)
        .flatMap(found -> events.of(member, found))
        .orElseThrow(
            () ->
                new HubException(
                    HubFault.of(EVENT_NOT_FOUND, "id", "of " + member)
                        .inVietnamese(member + " không có sự kiện mã thông điệp này")));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
