package vn.lienthong.connectors.soap;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;

/** The SOAP door of a member: the one operation with which the hub delivers. */
@WebService(name = "MemberPort", targetNamespace = HubPort.NAMESPACE)
public interface MemberPort {
  /**
   * Takes a signed {@code tt:ThongDiep}.
   *
   * @return the signed answer or receipt, a refusal too
   */
  @WebMethod(operationName = "GuiThongDiep")
  @WebResult(name = "KetQua", targetNamespace = HubPort.NAMESPACE)
  byte[] sendMessage(
      @WebParam(name = "ThongDiep", targetNamespace = HubPort.NAMESPACE) byte[] message);
}
