package vn.lienthong.routes.flow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.routes.pipeline.ReceiveSteps;
import vn.lienthong.routes.pipeline.Reception;

/** Refuses a request that no route saw, by a signed receipt with the status of its code. */
final class DoorRefusals {
  private static final byte[] NOTHING = {};

  private final ReceiveSteps steps;
  private final Connections connections;
  private final Clock clock;

  DoorRefusals(ReceiveSteps steps, Connections connections, Clock clock) {
    this.steps = steps;
    this.connections = connections;
    this.clock = clock;
  }

  void answer(HttpServletRequest request, HttpServletResponse response, HubFault fault)
      throws IOException {
    String door = DoorPaths.isSoap(request) ? SoapDoor.NAME : HttpDoor.NAME;
    var member = connections.member(request);
    Reception reception = new Reception(door, NOTHING, member, OffsetDateTime.now(clock));
    steps.refuse(reception, fault);
    DoorValve.reopen(request);
    if (response.isCommitted()) {
      return; // a part of another answer is on its way already
    }
    byte[] document = reception.reply().document();
    response.setStatus(reception.reply().status());
    reception
        .retryAfter()
        .ifPresent(wait -> response.setHeader("Retry-After", "" + (wait.toSeconds() + 1)));
    response.setContentType("application/xml");
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
    response.flushBuffer();
  }
}
