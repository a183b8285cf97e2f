package vn.lienthong.routes.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.lienthong.connectors.files.FileReference;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlPlace;

/**
 * The files that a payload names: every element of the contract's type {@code TepDinhKemStructure},
 * whatever its own name, is one that holds {@code DauVan} and {@code KichThuoc}.
 */
final class NamedFiles {
  private NamedFiles() {}

  /** All of a payload that follows its schema, in their order. */
  static List<FileReference> in(Element payload) {
    List<FileReference> found = new ArrayList<>();
    NodeList digests = payload.getElementsByTagNameNS(XmlNames.SERVICE, "DauVan");
    for (int i = 0; i < digests.getLength(); i++) {
      if (digests.item(i).getParentNode() instanceof Element file) {
        String size = text(file, "KichThuoc");
        String type = text(file, "LoaiTep");
        if (size != null && type != null) {
          String digest = digests.item(i).getTextContent().strip().toLowerCase(Locale.ROOT);
          found.add(new FileReference(XmlPlace.of(file), digest, Long.parseLong(size), type));
        }
      }
    }
    return found;
  }

  private static @Nullable String text(Element parent, String name) {
    for (Element element : XmlChildren.of(parent)) {
      if (XmlNames.SERVICE.equals(element.getNamespaceURI())
          && name.equals(element.getLocalName())) {
        return element.getTextContent().strip();
      }
    }
    return null;
  }
}
