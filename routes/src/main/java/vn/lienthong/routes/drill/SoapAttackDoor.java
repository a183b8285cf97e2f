package vn.lienthong.routes.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.lienthong.connectors.security.attack.AttackShape.Judge;
import vn.lienthong.connectors.security.attack.SoapBody;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.SecureXml;

/** {@code GuiThongDiep} at {@code /soap/hub}. */
public final class SoapAttackDoor implements AttackDoor {
  private final DoorClients clients;

  /** The door of this hub. */
  public SoapAttackDoor(DrillTarget target) {
    this.clients = new DoorClients(target);
  }

  @Override
  public String name() {
    return "soap";
  }

  /** The limit is that of the request, and base64 makes four bytes of three. */
  @Override
  public int roomFor(int maximumBytes) {
    return (maximumBytes - SoapBody.of(new byte[0]).length) / 4 * 3;
  }

  @Override
  public boolean carries(Judge judge) {
    return true;
  }

  @Override
  public DoorAnswer bring(MemberCode member, Judge judge, byte[] bytes) throws IOException {
    byte[] request = judge == Judge.SOAP_DOOR ? bytes : SoapBody.of(bytes);
    String type = SoapBody.contentType(request);
    return answer(clients.post(member, "/soap/hub", type, request).body());
  }

  private static DoorAnswer answer(byte[] body) {
    Element root;
    try {
      root = SecureXml.parse(body).getDocumentElement();
    } catch (HubException unreadable) {
      return new DoorAnswer(new byte[0], "no XML: " + new String(body, StandardCharsets.UTF_8));
    }
    NodeList result = root.getElementsByTagNameNS("*", "KetQua");
    if (result.getLength() == 1) {
      String text = result.item(0).getTextContent();
      return new DoorAnswer(Base64.getMimeDecoder().decode(text), "");
    }
    NodeList fault = root.getElementsByTagName("faultstring");
    // the filter before CXF answers with the document itself
    return fault.getLength() == 0
        ? new DoorAnswer(body, "")
        : new DoorAnswer(new byte[0], fault.item(0).getTextContent());
  }
}
