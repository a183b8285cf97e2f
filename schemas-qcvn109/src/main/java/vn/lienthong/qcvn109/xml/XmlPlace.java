package vn.lienthong.qcvn109.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where a node is, as an XPath with the prefixes of the contract ({@code tt}, {@code dv}, {@code
 * dc}, {@code dm}, {@code ds}) whatever the document calls them. A position stands only where
 * siblings share the name.
 */
public final class XmlPlace {
  private static final Map<String, String> PREFIXES =
      Map.of(
          XmlNames.ENVELOPE, "tt",
          XmlNames.SERVICE, "dv",
          XmlNames.CITIZEN, "dc",
          XmlNames.UNITS, "dm",
          XmlNames.SIGNATURE, "ds");

  private XmlPlace() {}

  /** The path of an element from the top of its tree, for example {@code /tt:ThongDiep}. */
  public static String of(Element element) {
    Deque<String> steps = new ArrayDeque<>();
    for (Node node = element; node instanceof Element step; node = node.getParentNode()) {
      steps.push(name(step.getNamespaceURI(), step.getLocalName()) + position(step));
    }
    return "/" + String.join("/", steps);
  }

  /** The path that a child of this name would have. */
  public static String of(Element parent, String namespace, String childName) {
    return of(parent) + "/" + name(namespace, childName);
  }

  /** The prefix that the contract gives a namespace; empty for any other. */
  public static String prefix(String namespace) {
    return PREFIXES.getOrDefault(namespace, "");
  }

  /** A name with the prefix of the contract; {@code *} for a namespace that it does not know. */
  public static String name(@Nullable String namespace, String local) {
    String prefix =
        namespace == null || namespace.isEmpty() ? "" : PREFIXES.getOrDefault(namespace, "*");
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private static String position(Element element) {
    int before = 0;
    int after = 0;
    for (Node n = element.getPreviousSibling(); n != null; n = n.getPreviousSibling()) {
      before += sameName(n, element) ? 1 : 0;
    }
    for (Node n = element.getNextSibling(); n != null; n = n.getNextSibling()) {
      after += sameName(n, element) ? 1 : 0;
    }
    return before + after == 0 ? "" : "[" + (before + 1) + "]";
  }

  private static boolean sameName(Node node, Element element) {
    return node instanceof Element
        && Objects.equals(node.getLocalName(), element.getLocalName())
        && Objects.equals(node.getNamespaceURI(), element.getNamespaceURI());
  }
}
