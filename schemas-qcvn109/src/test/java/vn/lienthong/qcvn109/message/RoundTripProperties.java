package vn.lienthong.qcvn109.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhTraLoiStructure;
import vn.lienthong.qcvn109.xml.SecureXml;

@Domain(MessageSamples.class)
class RoundTripProperties {
  @Property(tries = 300)
  void header_isReadAsWritten_throughBytes(@ForAll MessageHeader header) {
    Element payload = Payloads.write(new CapSoDinhDanhTraLoiStructure());

    Element read = reread(Envelopes.write(header, payload));

    assertThat(Envelopes.readHeader(read)).isEqualTo(header);
    assertThat(Envelopes.payload(read).isEqualNode(payload)).isTrue();
    assertThat(read.getLastChild().getLocalName()).isEqualTo("NoiDung");
  }

  @Property(tries = 300)
  void receipt_isReadAsWritten_throughBytes(@ForAll Receipt receipt) {
    assertThat(Receipts.read(reread(Receipts.write(receipt)))).isEqualTo(receipt);
  }

  private static Element reread(Document document) {
    return SecureXml.parse(SecureXml.serialize(document)).getDocumentElement();
  }
}
