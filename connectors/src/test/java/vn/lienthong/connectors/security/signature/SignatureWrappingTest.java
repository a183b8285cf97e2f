package vn.lienthong.connectors.security.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.connectors.security.TestMembers.CIVIL_STATUS;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.security.TestMembers;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** A good signature moved to where it still verifies, while another content takes its place. */
class SignatureWrappingTest {
  private final SignatureVerifier verifier =
      HubSignatures.verifier(TestMembers.directoryOfMembers(), Clock.systemUTC());
  private final byte[] signed = Samples.signed(CIVIL_STATUS);
  private Document evil;
  private Element root;
  private Element content;
  private Element original;
  private Element signature;

  @BeforeEach
  void take() {
    evil = Samples.unsigned(CIVIL_STATUS, "Nội dung giả");
    root = evil.getDocumentElement();
    content = (Element) root.getLastChild();
    original = (Element) evil.importNode(SecureXml.parse(signed).getDocumentElement(), true);
    signature = (Element) original.getLastChild();
  }

  @Test
  void original_isTrusted_beforeItIsWrapped() {
    assertThat(verifier.verifyMessage(signed)).isInstanceOf(Trusted.class);
  }

  @Test
  void wrapping_isRefused_signedRootWithinTheNewContent() {
    root.setAttributeNS(null, "Id", "khac");
    content.appendChild(original);
    refused("the last child of the root");
  }

  @Test
  void wrapping_isRefused_signedRootInsideAndSignatureOutside() {
    root.setAttributeNS(null, "Id", "khac");
    original.removeChild(signature);
    content.appendChild(original);
    root.appendChild(signature);
    refused("@URI is not #");
  }

  @Test
  void wrapping_isRefused_bothRootsWithTheSameId() {
    original.removeChild(signature);
    content.appendChild(original);
    root.appendChild(signature);
    refused("an identifier occurs twice");
  }

  @Test
  void wrapping_isRefused_signedRootUnderAnotherNameOfTheIdentifier() {
    original.removeChild(signature);
    Element holder = evil.createElementNS(XmlNames.SERVICE, "dv:Giu");
    holder.setAttributeNS(null, "id", root.getAttributeNS(null, "Id"));
    content.appendChild(holder);
    root.appendChild(signature);
    refused("an identifier occurs twice");
  }

  @Test
  void wrapping_isRefused_signedRootAsSiblingOfTheSignature() {
    root.setAttributeNS(null, "Id", "khac");
    original.removeChild(signature);
    root.appendChild(signature);
    root.appendChild(original);
    refused("the last child of the root");
  }

  @Test
  void wrapping_isRefused_signedRootInsideAnObjectOfTheSignature() {
    root.setAttributeNS(null, "Id", "khac");
    original.removeChild(signature);
    Element object = evil.createElementNS(XmlNames.SIGNATURE, "ds:Object");
    object.appendChild(original);
    signature.appendChild(object);
    root.appendChild(signature);
    refused("@URI is not #");
  }

  @Test
  void wrapping_isRefused_signedRootInsideAnObjectUnderTheSameId() {
    original.removeChild(signature);
    original.setAttributeNS(null, "ID", original.getAttributeNS(null, "Id"));
    original.removeAttributeNS(null, "Id");
    Element object = evil.createElementNS(XmlNames.SIGNATURE, "ds:Object");
    object.appendChild(original);
    signature.appendChild(object);
    root.appendChild(signature);
    refused("an identifier occurs twice");
  }

  @Test
  void signatures_areRefused_twoOfThem() {
    Document twice = SecureXml.parse(signed);
    Element first = (Element) twice.getDocumentElement().getLastChild();
    twice.getDocumentElement().appendChild(first.cloneNode(true));
    evil = twice;
    refused("more than one ds:Signature");
  }

  @Test
  void signature_isRefused_inFrontOfTheContent() {
    Document moved = SecureXml.parse(signed);
    Element top = moved.getDocumentElement();
    top.insertBefore(top.getLastChild(), top.getFirstChild());
    evil = moved;
    refused("the last child of the root");
  }

  @Test
  void content_isRefused_changedInPayloadHeaderOrAttribute() {
    for (String part : new String[] {"Thị An", "LienThongKhaiSinh", "2026-11-21"}) {
      Refusal.of(verifier.verifyMessage(Samples.edit(signed, part, part.replace("n", "m") + "0")))
          .hasCode(HubErrorCode.SIGNATURE_INVALID)
          .hasPlace("/tt:ThongDiep/ds:Signature/ds:SignedInfo/ds:Reference/ds:DigestValue");
    }
    byte[] added = Samples.edit(signed, "<tt:NoiDung", "<tt:NoiDung x=\"y\"");
    Refusal.of(verifier.verifyMessage(added)).hasCode(HubErrorCode.SIGNATURE_INVALID);
  }

  @Test
  void signatureValue_isRefused_takenFromAnotherMessage() {
    byte[] other =
        HubSignatures.signer(TestMembers.key(CIVIL_STATUS))
            .sign(Samples.unsigned(CIVIL_STATUS, "khác"))
            .bytes();
    byte[] mixed = Samples.edit(signed, value(signed), value(other));
    Refusal.of(verifier.verifyMessage(mixed))
        .hasCode(HubErrorCode.SIGNATURE_INVALID)
        .hasPlace("/tt:ThongDiep/ds:Signature/ds:SignatureValue");
  }

  private static String value(byte[] document) {
    return SecureXml.parse(document)
        .getElementsByTagNameNS(XmlNames.SIGNATURE, "SignatureValue")
        .item(0)
        .getTextContent();
  }

  private void refused(String rule) {
    Refusal.of(verifier.verifyMessage(SecureXml.serialize(evil)))
        .hasCode(HubErrorCode.SIGNATURE_PROFILE_VIOLATED)
        .hasDetail(rule);
  }
}
