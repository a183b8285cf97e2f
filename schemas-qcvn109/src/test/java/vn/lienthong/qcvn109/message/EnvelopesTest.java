package vn.lienthong.qcvn109.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

class EnvelopesTest {
  private static final MessageHeader HEADER =
      MessageHeader.of(
          UUID.fromString("7f3c2a10-5b1e-4c5f-9a51-0d6a4d3b2c11"),
          "CapSoDinhDanh",
          new MemberCode("G15"),
          new MemberCode("G01"),
          OffsetDateTime.parse("2026-11-20T08:00:00+07:00"));

  @Test
  void id_isKnownToTheTree_soThatASignatureCanPointAtIt() {
    Document envelope = Envelopes.write(HEADER, element("<a/>"));

    assertThat(envelope.getElementById("TD-" + HEADER.id()))
        .isSameAs(envelope.getDocumentElement());
  }

  @Test
  void payload_keepsNamespaces_thatItStoodUnder() {
    Element outer =
        element("<o xmlns='urn:d' xmlns:p='urn:p'><i p:a='1'><p:j>p:value</p:j></i></o>");

    Element payload = copied((Element) outer.getFirstChild());

    assertThat(payload.getAttribute("xmlns")).isEqualTo("urn:d");
    assertThat(payload.getAttribute("xmlns:p")).isEqualTo("urn:p");
  }

  @Test
  void payload_getsDeclarations_whereATreeMadeByHandHasNone() {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(XmlNames.SERVICE, "dv:A");
    root.appendChild(document.createElementNS(XmlNames.CITIZEN, "dc:B"));
    root.appendChild(document.createElementNS(null, "c"));
    document.appendChild(root);

    Element payload = copied(root);

    assertThat(payload.getAttribute("xmlns:dv")).isEqualTo(XmlNames.SERVICE);
    assertThat(((Element) payload.getFirstChild()).getAttribute("xmlns:dc"))
        .isEqualTo(XmlNames.CITIZEN);
    assertThat(((Element) payload.getLastChild()).hasAttribute("xmlns")).isFalse();
  }

  @Test
  void payload_ofAnEnvelope_doesNotDeclareTheEnvelopeAgain() {
    Document first = Envelopes.write(HEADER, element("<a/>"));

    Element payload = copied(Envelopes.payload(first.getDocumentElement()));

    assertThat(payload.getAttributes().getLength()).isZero();
  }

  private static Element copied(Element payload) {
    return Envelopes.payload(Envelopes.write(HEADER, payload).getDocumentElement());
  }

  private static Element element(String xml) {
    return SecureXml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
  }
}
