package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.BULK_JOB_NOT_FOUND;
import static vn.lienthong.qcvn109.error.HubErrorCode.CLIENT_CERTIFICATE_UNKNOWN;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.bulk.BulkProgress;
import vn.lienthong.routes.bulk.BulkView;
import vn.lienthong.routes.naming.RouteIds;
import vn.lienthong.routes.pipeline.Reception;

/**
 * <b>Takes</b> questions how far a bulk job is.
 *
 * <p><b>Gives</b> its own sender the state, as JSON, or as XML where the request accepts that; at
 * the end the signed result too.
 *
 * <p><b>If it fails</b> the answer is a signed refusal with the status of its code.
 */
public final class BulkDoor extends RouteBuilder {
  private static final byte[] NOTHING = {};

  private final Connections connections;
  private final BulkView jobs;
  private final Clock clock;

  BulkDoor(Connections connections, BulkView jobs, Clock clock) {
    this.connections = connections;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public void configure() {
    from("platform-http:" + DoorPaths.BULK + "/{id}?httpMethodRestrict=GET" + HttpDoor.OPTIONS)
        .routeId(RouteIds.in(HttpDoor.NAME, "bulk"))
        .routeConfigurationId(RefusingPolicy.ID)
        .process(this::tell);
  }

  private void tell(Exchange exchange) {
    HttpServletRequest request = HttpDoor.request(exchange);
    @Nullable MemberCode member = connections.member(request);
    Receptions.begin(
        exchange,
        new Reception(HttpDoor.NAME, NOTHING, member, OffsetDateTime.now(clock)),
        HttpDoor::write);
    if (member == null) {
      throw refused(
          CLIENT_CERTIFICATE_UNKNOWN, "TLS", "the client certificate is in no member's file");
    }
    String path = request.getRequestURI();
    BulkProgress progress =
        jobs.of(member, uuid(path.substring(path.lastIndexOf('/') + 1)))
            .orElseThrow(() -> refused(BULK_JOB_NOT_FOUND, "id", "of " + member));
    String accept = request.getHeader("Accept");
    boolean xml = accept != null && accept.contains("xml");
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, 200);
    message.setHeader(
        Exchange.CONTENT_TYPE, xml ? "application/xml;charset=UTF-8" : "application/json");
    message.setBody(xml ? progress.xml() : progress.json());
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw refused(BULK_JOB_NOT_FOUND, "id", "it is no MaThongDiep");
    }
  }

  private static HubException refused(HubErrorCode code, String place, String detail) {
    return new HubException(HubFault.of(code, place, detail));
  }
}
