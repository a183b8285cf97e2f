package vn.lienthong.routes.release;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.CitizenSamples;
import vn.lienthong.qcvn109.validation.MessageValidator;
import vn.lienthong.qcvn109.validation.ValidationOptions;
import vn.lienthong.qcvn109.validation.ValidationReport;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Collections of invented citizens, and what is said in them. */
final class TestCollections {
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private TestCollections() {}

  /** One household, its head first. */
  static Element household(long seed) {
    return of(CitizenSamples.seeded(seed, DAY).nextHousehold());
  }

  static Element of(List<CongDanStructure> citizens) {
    CongdanCollectionStructure collection = new CongdanCollectionStructure();
    collection.setSoCongDan(BigInteger.valueOf(citizens.size()));
    collection.setThoiDiemDuLieu(DAY + "T08:00:00");
    collection.getCongDan().addAll(citizens);
    return Payloads.write(collection);
  }

  static List<Element> citizens(Element collection) {
    return children(collection);
  }

  /** Every text below a citizen, as {@code Cha/HoVaTen/Ten=An}. */
  static List<String> leaves(Element citizen) {
    List<String> found = new ArrayList<>();
    for (Element child : children(citizen)) {
      collect(child.getLocalName(), child, found);
    }
    return found;
  }

  static String text(Element element) {
    return new String(SecureXml.serialize(element), StandardCharsets.UTF_8);
  }

  static ValidationReport validated(Element collection) {
    return MessageValidator.validate(
        collection, ValidationOptions.DEFAULT.withDialect(Dialect.CANONICAL));
  }

  private static void collect(String path, Element element, List<String> found) {
    List<Element> children = children(element);
    if (children.isEmpty()) {
      found.add(path + "=" + element.getTextContent());
    }
    children.forEach(child -> collect(path + "/" + child.getLocalName(), child, found));
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
