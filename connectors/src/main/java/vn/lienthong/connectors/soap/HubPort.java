package vn.lienthong.connectors.soap;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;

/**
 * The hub's SOAP door, document/literal wrapped. Documents travel as {@code xs:base64Binary}, so
 * their bytes, and with them their signatures, are the same at every door.
 */
@WebService(name = "HubPort", targetNamespace = HubPort.NAMESPACE)
public interface HubPort {
  /** Namespace of the SOAP services. */
  String NAMESPACE = "urn:vn:lienthong:dich-vu-web:1";

  /**
   * Takes a signed {@code tt:ThongDiep}.
   *
   * @return the signed answer or receipt, a refusal too
   */
  @WebMethod(operationName = "GuiThongDiep")
  @WebResult(name = "KetQua", targetNamespace = NAMESPACE)
  byte[] sendMessage(@WebParam(name = "ThongDiep", targetNamespace = NAMESPACE) byte[] message);

  /**
   * Tells what became of a message of the connected member.
   *
   * @param messageId its {@code MaThongDiep}
   * @return the latest signed receipt
   */
  @WebMethod(operationName = "TraCuuTrangThai")
  @WebResult(name = "KetQua", targetNamespace = NAMESPACE)
  byte[] messageState(
      @WebParam(name = "MaThongDiep", targetNamespace = NAMESPACE) String messageId);
}
