package vn.lienthong.connectors.soap;

import jakarta.jws.WebService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.CallDeadline;
import vn.lienthong.connectors.api.DocumentHandler;
import vn.lienthong.connectors.api.DocumentReply;
import vn.lienthong.connectors.api.StateHandler;

/** The SOAP operations, handed to the handlers that serve the other doors too. */
@WebService(
    targetNamespace = HubPort.NAMESPACE,
    serviceName = "MemberService",
    endpointInterface = "vn.lienthong.connectors.soap.MemberPort")
final class DocumentPort implements MemberPort {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentPort.class);

  private final DocumentHandler handler;
  private final StateHandler states;

  DocumentPort(DocumentHandler handler, StateHandler states) {
    this.handler = handler;
    this.states = states;
  }

  @Override
  public byte[] sendMessage(byte[] message) {
    require("ThongDiep", message);
    return document("GuiThongDiep", () -> handled(message));
  }

  @Override
  public byte[] messageState(String messageId, String sender) {
    require("MaThongDiep", messageId);
    require("BenGui", sender);
    byte[] document = document("TraCuuTrangThai", () -> states.state(messageId, sender));
    if (document.length == 0) {
      throw new SoapFault("TraCuuTrangThai is not offered here", Soap11.getInstance().getSender());
    }
    return document;
  }

  private DocumentReply handled(byte[] message) {
    return deadline()
        .map(until -> handler.handle(message, until))
        .orElseGet(() -> handler.handle(message));
  }

  private static Optional<Instant> deadline() {
    return Headers.getSetProtocolHeaders(PhaseInterceptorChain.getCurrentMessage())
        .getOrDefault(CallDeadline.HEADER, List.of())
        .stream()
        .findFirst()
        .flatMap(CallDeadline::read);
  }

  private static void require(String name, @Nullable Object value) {
    if (value == null) {
      throw new SoapFault(name + " is missing", Soap11.getInstance().getSender());
    }
  }

  private static byte[] document(String operation, Supplier<DocumentReply> handler) {
    try {
      return handler.get().document();
    } catch (RuntimeException e) {
      LOG.error("{} failed", operation, e);
      throw new SoapFault("The member failed", Soap11.getInstance().getReceiver());
    }
  }
}
