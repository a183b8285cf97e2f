package vn.lienthong.connectors.soap;

import jakarta.jws.WebService;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.DocumentHandler;

/** The SOAP operation, handed to the handler that serves the other doors too. */
@WebService(
    targetNamespace = HubPort.NAMESPACE,
    serviceName = "MemberService",
    endpointInterface = "vn.lienthong.connectors.soap.MemberPort")
final class DocumentPort implements MemberPort {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentPort.class);

  private final DocumentHandler handler;

  DocumentPort(DocumentHandler handler) {
    this.handler = handler;
  }

  @Override
  public byte[] sendMessage(byte[] message) {
    if (message == null) {
      throw new SoapFault("ThongDiep is missing", Soap11.getInstance().getSender());
    }
    try {
      return handler.handle(message).document();
    } catch (RuntimeException e) {
      LOG.error("GuiThongDiep failed", e);
      throw new SoapFault("The member failed", Soap11.getInstance().getReceiver());
    }
  }
}
