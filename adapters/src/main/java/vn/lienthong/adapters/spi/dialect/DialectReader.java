package vn.lienthong.adapters.spi.dialect;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/** Reads child elements in their order; refuses what is missing or not in its place. */
public final class DialectReader {
  private final Element element;
  private final String namespace;
  private final String path;
  private @Nullable Element next;

  private DialectReader(Element element, String namespace, String path) {
    this.element = element;
    this.namespace = namespace;
    this.path = path;
    this.next = elementFrom(element.getFirstChild());
  }

  /** The element itself; refuses one of another name with {@code PAYLOAD_WRONG_FOR_SERVICE}. */
  public static DialectReader root(Element element, String namespace, String name) {
    String path = "/" + name;
    if (!namespace.equals(element.getNamespaceURI()) || !name.equals(element.getLocalName())) {
      throw refusal(
          HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE, path, "expected {" + namespace + "}" + name);
    }
    return new DialectReader(element, namespace, path);
  }

  /** What is read here, for a reader of another form. */
  public Element element() {
    return element;
  }

  /** The next child if it has this name, else null. */
  public @Nullable DialectReader optionalChild(String name) {
    Element found = next;
    if (found == null
        || !name.equals(found.getLocalName())
        || !namespace.equals(found.getNamespaceURI())) {
      return null;
    }
    next = elementFrom(found.getNextSibling());
    return new DialectReader(found, namespace, path + "/" + name);
  }

  /** The next child; refuses any other name with {@code SCHEMA_INVALID} and the place. */
  public DialectReader child(String name) {
    DialectReader found = optionalChild(name);
    if (found == null) {
      throw refusal(
          HubErrorCode.SCHEMA_INVALID, path + "/" + name, "is missing or not in its place");
    }
    return found;
  }

  /** The text of a compulsory child; may be empty. */
  public String text(String name) {
    return child(name).element.getTextContent();
  }

  /** The text of a child that may be missing. */
  public @Nullable String optionalText(String name) {
    DialectReader found = optionalChild(name);
    return found == null ? null : found.element.getTextContent();
  }

  /** A child that may be missing, in a form of its own. */
  public <T> @Nullable T optional(String name, Function<String, T> parser) {
    DialectReader found = optionalChild(name);
    return found == null ? null : found.value(parser);
  }

  /** A compulsory child in a form of its own. */
  public <T> T parsed(String name, Function<String, T> parser) {
    return child(name).value(parser);
  }

  /** This element's own text in a form of its own; the refusal names the place, never the text. */
  private <T> T value(Function<String, T> parser) {
    try {
      return parser.apply(element.getTextContent());
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw refusal(HubErrorCode.SCHEMA_INVALID, path, "has not the form it needs");
    }
  }

  /** Refuses anything that is left. */
  public void end() {
    if (next != null) {
      throw refusal(
          HubErrorCode.SCHEMA_INVALID, path, next.getLocalName() + " is not in its place");
    }
  }

  private static HubException refusal(HubErrorCode code, String place, String rule) {
    return new HubException(HubFault.of(code, place, rule));
  }

  private static @Nullable Element elementFrom(@Nullable Node first) {
    Node node = first;
    while (node != null && !(node instanceof Element)) {
      node = node.getNextSibling();
    }
    return (Element) node;
  }
}
