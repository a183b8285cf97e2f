package vn.lienthong.qcvn109.message;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlPlace;

/**
 * Reads the {@code tt:} children of one element strictly in their order; a refusal names the path.
 */
final class Fields {
  private final Element parent;
  private final HubErrorCode refusal;
  private @Nullable Element next;

  Fields(Element parent, HubErrorCode refusal) {
    this.parent = parent;
    this.refusal = refusal;
    this.next = elementFrom(parent.getFirstChild());
  }

  static boolean is(@Nullable Element element, String namespace, String name) {
    return element != null
        && name.equals(element.getLocalName())
        && namespace.equals(element.getNamespaceURI());
  }

  Element required(String name) {
    Element found = optional(name);
    if (found == null) {
      throw refused(place(name), "is missing or not in its place");
    }
    return found;
  }

  @Nullable Element optional(String name) {
    Element found = next;
    if (found == null || !is(found, XmlNames.ENVELOPE, name)) {
      return null;
    }
    next = elementFrom(found.getNextSibling());
    return found;
  }

  <T> T read(String name, Function<String, T> reader, String rule) {
    return value(required(name), reader, rule);
  }

  <T> @Nullable T readOptional(String name, Function<String, T> reader, String rule) {
    Element found = optional(name);
    return found == null ? null : value(found, reader, rule);
  }

  /** Nothing may follow. */
  void end() {
    if (next != null) {
      throw refused(XmlPlace.of(next), "is unknown, repeated or not in its place");
    }
  }

  /** Only signatures may follow; whether there may be one is for the verifier to say. */
  void endOrSignature() {
    while (next != null && XmlNames.SIGNATURE.equals(next.getNamespaceURI())) {
      next = elementFrom(next.getNextSibling());
    }
    end();
  }

  private <T> T value(Element element, Function<String, T> reader, String rule) {
    try {
      return reader.apply(text(element));
    } catch (IllegalArgumentException | DateTimeException problem) {
      throw refused(XmlPlace.of(element), rule);
    }
  }

  private String text(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!(node instanceof Text part)) {
        throw refused(XmlPlace.of(element), "holds something other than text");
      }
      text.append(part.getData());
    }
    return text.toString();
  }

  private @Nullable Element elementFrom(@Nullable Node start) {
    for (Node node = start; node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        return element;
      }
      if (node instanceof Text text && !text.getData().isBlank()) {
        throw refused(XmlPlace.of(parent), "holds text between its elements");
      }
    }
    return null;
  }

  private String place(String name) {
    return XmlPlace.of(parent, XmlNames.ENVELOPE, name);
  }

  private HubException refused(String place, String rule) {
    return new HubException(
        HubFault.of(refusal, place, rule).inVietnamese(RuleWords.vietnamese(rule)));
  }
}
