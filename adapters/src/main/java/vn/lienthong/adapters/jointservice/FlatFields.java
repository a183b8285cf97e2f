package vn.lienthong.adapters.jointservice;

import static vn.lienthong.adapters.jointservice.JointServiceDialect.NAMESPACE;
import static vn.lienthong.adapters.jointservice.JointServiceDialect.refusal;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.XmlChildren;

/**
 * The fields of an object by their names, in any order as in JSON. What nobody asked for is refused
 * at the end, with its place: nothing passes unmapped.
 */
final class FlatFields {
  private final Map<String, Element> unread = new LinkedHashMap<>();
  private final String path;

  FlatFields(Element object, String path) {
    this.path = path;
    for (Element field : XmlChildren.of(object)) {
      boolean first = unread.put(field.getLocalName(), field) == null;
      if (!first || !NAMESPACE.equals(field.getNamespaceURI())) {
        throw refusal(place(field.getLocalName()), "stands twice or is not the software's");
      }
    }
  }

  String place(String name) {
    return path + "/" + name;
  }

  boolean has(String name) {
    Element field = unread.get(name);
    return field != null && !field.getTextContent().isBlank();
  }

  /** A field that is an object itself. */
  @Nullable FlatFields object(String name) {
    Element object = unread.remove(name);
    return object == null ? null : new FlatFields(object, place(name));
  }

  /** A field whose content is not the software's. */
  @Nullable Element element(String name) {
    return unread.remove(name);
  }

  /** A blank one counts as missing. */
  @Nullable String optional(String name) {
    Element field = unread.remove(name);
    String text = field == null ? "" : field.getTextContent().strip();
    return text.isEmpty() ? null : text;
  }

  <T> @Nullable T optional(String name, Function<String, T> parser) {
    String text = optional(name);
    return text == null ? null : parsed(name, text, parser);
  }

  String required(String name) {
    String text = optional(name);
    if (text == null) {
      throw refusal(place(name), "is missing");
    }
    return text;
  }

  <T> T required(String name, Function<String, T> parser) {
    return parsed(name, required(name), parser);
  }

  /** Fields that say again what another one says. */
  void redundant(String... names) {
    for (String name : names) {
      unread.remove(name);
    }
  }

  void end() {
    unread.forEach(
        (name, field) -> {
          if (!field.getTextContent().isBlank()) {
            throw refusal(place(name), "has no counterpart in the hub's form");
          }
        });
  }

  // The refusal names the place, never the text.
  private <T> T parsed(String name, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw refusal(place(name), "has not the form it needs");
    }
  }
}
