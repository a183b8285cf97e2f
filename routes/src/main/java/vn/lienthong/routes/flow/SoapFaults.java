package vn.lienthong.routes.flow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.bind.UnmarshalException;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.xml.stream.XMLStreamException;
import org.apache.camel.component.cxf.jaxws.CxfConfigurer;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.AbstractWSDLBasedEndpointFactory;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.routes.pipeline.ReceiveSteps;
import vn.lienthong.routes.pipeline.Reception;

/**
 * What the SOAP door says when no document could be read from a request: a code of the hub's
 * catalogue and an incident, in both languages, in place of whatever CXF would tell of itself. The
 * refusal is recorded like every other.
 */
final class SoapFaults extends AbstractPhaseInterceptor<Message> implements CxfConfigurer {
  private final ReceiveSteps steps;
  private final Connections connections;
  private final Clock clock;

  SoapFaults(ReceiveSteps steps, Connections connections, Clock clock) {
    super(Phase.SETUP);
    this.steps = steps;
    this.connections = connections;
    this.clock = clock;
  }

  @Override
  public void configure(AbstractWSDLBasedEndpointFactory factory) {
    // nothing to set before the server exists
  }

  @Override
  public void configureClient(Client client) {
    // only the hub's own door speaks so
  }

  @Override
  public void configureServer(Server server) {
    server.getEndpoint().getInInterceptors().add(new OneOperation());
    server.getEndpoint().getOutFaultInterceptors().add(this);
  }

  @Override
  public void handleMessage(Message message) {
    if (message.getContent(Exception.class) instanceof Fault thrown) {
      HubFault fault = HubFault.of(code(thrown), "SOAP", "no document could be read");
      var reception =
          new Reception(SoapDoor.NAME, new byte[0], member(message), OffsetDateTime.now(clock));
      steps.refuse(reception, fault);
      message.setContent(Exception.class, said(thrown, fault));
    }
  }

  private static Fault said(Fault thrown, HubFault fault) {
    String text =
        "%s [%s] %s / %s"
            .formatted(
                fault.code().wireCode(),
                fault.incidentId(),
                fault.code().vietnamese(),
                fault.code().english());
    Fault said = new Fault(new IllegalArgumentException(text));
    said.setMessage(text);
    said.setFaultCode(thrown.getFaultCode());
    return said;
  }

  private static HubErrorCode code(Fault thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof XMLStreamException) {
        return HubErrorCode.NOT_XML;
      }
      if (cause instanceof UnmarshalException) {
        return HubErrorCode.SCHEMA_INVALID;
      }
    }
    return Fault.FAULT_CODE_SERVER.equals(thrown.getFaultCode())
        ? HubErrorCode.HUB_FAULT
        : HubErrorCode.REQUEST_UNKNOWN;
  }

  private @Nullable MemberCode member(Message message) {
    Message in = message.getExchange().getInMessage();
    return in.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request
        ? connections.member(request)
        : null;
  }
}
