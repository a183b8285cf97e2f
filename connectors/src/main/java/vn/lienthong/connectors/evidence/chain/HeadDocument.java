package vn.lienthong.connectors.evidence.chain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/** {@code bc:DauChuoi} to and from a tree. */
final class HeadDocument {
  static final QName ROOT = new QName(XmlNames.EVIDENCE, "DauChuoi", "bc");

  private static final HexFormat HEX = HexFormat.of();

  private final Element root;
  private @Nullable Node next;

  private HeadDocument(Element root) {
    this.root = root;
    this.next = root.getFirstChild();
  }

  /** The unsigned document. */
  static Document write(SealedHead head) {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(XmlNames.EVIDENCE, "bc:DauChuoi");
    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:bc", XmlNames.EVIDENCE);
    root.setAttributeNS(null, "Id", "DC-" + head.batch());
    root.setIdAttributeNS(null, "Id", true);
    document.appendChild(root);
    HeadDocument writer = new HeadDocument(root);
    writer.append("Truc", head.hub());
    writer.append("SoLo", head.batch());
    writer.append("SoBanGhi", head.leaves());
    writer.append("TongSo", head.total());
    writer.append("Goc", HEX.formatHex(head.root()));
    byte[] previous = head.previous();
    if (previous != null) {
      writer.append("DauTruoc", HEX.formatHex(previous));
    }
    writer.append("ThoiDiem", head.at());
    writer.append("DauThoiGian", head.stamp());
    return document;
  }

  /**
   * What a document says.
   *
   * @throws IllegalArgumentException where it is no head
   */
  static SealedHead read(Element root) {
    if (!ROOT.getNamespaceURI().equals(root.getNamespaceURI())
        || !ROOT.getLocalPart().equals(root.getLocalName())) {
      throw new IllegalArgumentException("the root is not bc:DauChuoi");
    }
    HeadDocument reader = new HeadDocument(root);
    String hub = reader.required("Truc");
    long batch = Long.parseLong(reader.required("SoLo"));
    long leaves = Long.parseLong(reader.required("SoBanGhi"));
    long total = Long.parseLong(reader.required("TongSo"));
    byte[] merkleRoot = HEX.parseHex(reader.required("Goc"));
    String previous = reader.optional("DauTruoc");
    Instant at = instant(reader.required("ThoiDiem"));
    var stamp = SealedHead.Stamp.valueOf(reader.required("DauThoiGian"));
    return new SealedHead(
        hub,
        batch,
        leaves,
        total,
        merkleRoot,
        previous == null ? null : HEX.parseHex(previous),
        at,
        stamp);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("bc:ThoiDiem is no moment", e);
    }
  }

  private void append(String name, Object value) {
    Document document = root.getOwnerDocument();
    Element child = document.createElementNS(XmlNames.EVIDENCE, "bc:" + name);
    child.appendChild(document.createTextNode(value.toString()));
    root.appendChild(child);
  }

  private String required(String name) {
    String value = optional(name);
    if (value == null) {
      throw new IllegalArgumentException("bc:" + name + " is missing");
    }
    return value;
  }

  private @Nullable String optional(String name) {
    while (next != null && !(next instanceof Element)) {
      next = next.getNextSibling();
    }
    if (!(next instanceof Element element)
        || !XmlNames.EVIDENCE.equals(element.getNamespaceURI())
        || !name.equals(element.getLocalName())) {
      return null;
    }
    next = element.getNextSibling();
    return element.getTextContent();
  }
}
