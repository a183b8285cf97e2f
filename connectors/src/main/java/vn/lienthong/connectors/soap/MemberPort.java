package vn.lienthong.connectors.soap;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;

/** The SOAP door of a member: how the hub delivers, and asks what became of a delivery. */
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

  /**
   * Tells what the member did with a message.
   *
   * @param messageId {@code MaThongDiep} as it was sent
   * @param sender {@code BenGui} as it was sent
   * @return the member's signed receipt for the bytes that it took; one of {@code TU_CHOI} with
   *     {@code LT-1015} for a message that it never took
   */
  @WebMethod(operationName = "TraCuuTrangThai")
  @WebResult(name = "KetQua", targetNamespace = HubPort.NAMESPACE)
  byte[] messageState(
      @WebParam(name = "MaThongDiep", targetNamespace = HubPort.NAMESPACE) String messageId,
      @WebParam(name = "BenGui", targetNamespace = HubPort.NAMESPACE) String sender);
}
