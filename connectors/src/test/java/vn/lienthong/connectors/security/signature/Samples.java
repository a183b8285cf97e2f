package vn.lienthong.connectors.security.signature;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Messages to sign, and to tamper with. */
final class Samples {
  static final UUID ID = UUID.fromString("0d9f5a3e-8a77-4b7e-9f2c-3d5b1a2c4e6f");
  static final String TEXT = "Trẻ Nguyễn Thị An";

  private Samples() {}

  static Document unsigned(MemberCode sender) {
    return unsigned(sender, TEXT);
  }

  static Document unsigned(MemberCode sender, String text) {
    OffsetDateTime at = OffsetDateTime.of(2026, 11, 21, 8, 30, 0, 0, ZoneOffset.ofHours(7));
    Document holder = SecureXml.newDocument();
    Element payload = holder.createElementNS(XmlNames.SERVICE, "dv:GhiChu");
    payload.setTextContent(text);
    return Envelopes.write(
        MessageHeader.of(ID, "LienThongKhaiSinh", sender, TestMembers.HUB, at), payload);
  }

  static byte[] signed(MemberCode signer) {
    return HubSignatures.signer(TestMembers.key(signer)).sign(unsigned(signer)).bytes();
  }

  static byte[] edit(byte[] document, String from, String to) {
    String text = new String(document, StandardCharsets.UTF_8);
    if (!text.contains(from)) {
      throw new IllegalArgumentException("The sample does not hold " + from);
    }
    return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
  }
}
