package vn.lienthong.qcvn109.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.PayloadTypes;
import vn.lienthong.qcvn109.contract.ContractVersions;
import vn.lienthong.qcvn109.contract.Schemas;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;

class MessageSamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final int SEEDS = 6;
  private static final Schema SCHEMA = Schemas.of(ContractVersions.all().get(0), Dialect.CANONICAL);

  static List<String> names() {
    return MessageSamples.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void sample_isValid_andLosesNothingThroughItsJaxbType(String name) throws Exception {
    Set<String> different = new HashSet<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      Element sample = MessageSamples.of(name, seed, TODAY);
      different.add(
          new String(SecureXml.serialize(sample), java.nio.charset.StandardCharsets.UTF_8));

      assertThat(sample.getLocalName()).isEqualTo(name);
      SCHEMA.newValidator().validate(new DOMSource(sample));
      Element again = Payloads.write(Payloads.read(sample, PayloadTypes.of(name)));
      assertThat(canonical(again).isEqualNode(canonical(sample))).as("seed %d", seed).isTrue();
    }
    assertThat(different).hasSizeGreaterThan(1);
  }

  @Test
  void names_coverEveryPayloadType() {
    assertThat(MessageSamples.names())
        .containsExactlyInAnyOrderElementsOf(PayloadTypes.names())
        .contains("DonViHanhChinhVietNam")
        .doesNotContain("ThongDiep", "BienNhan");
  }

  @Test
  void sample_isRepeatable() {
    Element first = MessageSamples.of("DangKyKhaiSinh", 5, TODAY);

    assertThat(MessageSamples.of("DangKyKhaiSinh", 5, TODAY).isEqualNode(first)).isTrue();
  }

  @Test
  void unknownName_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MessageSamples.of("ThongDiep", 1, TODAY))
        .withMessageContaining("ThongDiep");
  }

  /** Without prefixes, declarations and the white space between elements. */
  private static Element canonical(Element element) {
    Document document = SecureXml.newDocument();
    document.appendChild(copy(element, document));
    return document.getDocumentElement();
  }

  private static Element copy(Element from, Document document) {
    Element copy = document.createElementNS(from.getNamespaceURI(), from.getLocalName());
    for (int i = 0; i < from.getAttributes().getLength(); i++) {
      Node attribute = from.getAttributes().item(i);
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        copy.setAttributeNS(
            attribute.getNamespaceURI(), attribute.getLocalName(), attribute.getNodeValue());
      }
    }
    for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        copy.appendChild(copy(inner, document));
      } else if (!child.getTextContent().isBlank()) {
        copy.appendChild(document.createTextNode(child.getTextContent()));
      }
    }
    return copy;
  }
}
