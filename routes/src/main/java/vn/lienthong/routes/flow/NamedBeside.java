package vn.lienthong.routes.flow;

import static vn.lienthong.qcvn109.error.HubErrorCode.HEADER_INVALID;

import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.XmlNames;

/** The file that a message in the watched folder names; what is read here is not trusted yet. */
final class NamedBeside {
  private NamedBeside() {}

  /** The first {@code dv:Tep}. */
  static Optional<Element> of(Element root) {
    NodeList found = root.getElementsByTagNameNS(XmlNames.SERVICE, "Tep");
    return found.getLength() == 0 ? Optional.empty() : Optional.of((Element) found.item(0));
  }

  /** {@code Ten}, which must be the name of a file and no path. */
  static String name(Element file) {
    String name = text(file, "Ten");
    if (!name.matches("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._()-]{0,199}")) {
      throw new HubException(HubFault.of(HEADER_INVALID, "dv:Ten", "it is no plain file name"));
    }
    return name;
  }

  static String text(Element file, String name) {
    NodeList found = file.getElementsByTagNameNS(XmlNames.SERVICE, name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
