package vn.lienthong.connectors.soap;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import org.jspecify.annotations.Nullable;

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

  /**
   * Gives a member that fetches what waits for it.
   *
   * @param max at most so many, 1 to 100; absent: 10
   * @return the {@code tt:HopThu}, or a signed refusal
   */
  @WebMethod(operationName = "NhanThongDiep")
  @WebResult(name = "KetQua", targetNamespace = NAMESPACE)
  byte[] fetchMessages(
      @WebParam(name = "SoToiDa", targetNamespace = NAMESPACE) @Nullable Integer max);

  /**
   * Acknowledges a message that was fetched.
   *
   * @param messageId its {@code MaThongDiep}
   * @param receipt the member's signed {@code tt:BienNhan} for the bytes that it was given
   * @return the hub's signed receipt of the acknowledgement, or a signed refusal
   */
  @WebMethod(operationName = "XacNhanThongDiep")
  @WebResult(name = "KetQua", targetNamespace = NAMESPACE)
  byte[] acknowledge(
      @WebParam(name = "MaThongDiep", targetNamespace = NAMESPACE) String messageId,
      @WebParam(name = "BienNhan", targetNamespace = NAMESPACE) byte[] receipt);
}
