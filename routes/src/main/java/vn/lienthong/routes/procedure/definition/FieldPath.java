package vn.lienthong.routes.procedure.definition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.XmlChildren;

/**
 * The way from an element down to fields of it, by their names without prefix: {@code
 * Tre/HoVaTen/Ten}.
 */
public record FieldPath(List<String> names) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9]*(/[A-Za-z0-9]+)*");

  public FieldPath {
    names = List.copyOf(names);
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException if it has another form
   */
  public static FieldPath parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(text + " is no path like Tre/HoVaTen/Ten");
    }
    return new FieldPath(List.of(text.split("/")));
  }

  /** The path that a text is; empty where it is none. */
  static Optional<FieldPath> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(parse(text)) : Optional.empty();
  }

  /** The text of the first field at this path below an element; empty where it is not there. */
  public Optional<String> text(Element from) {
    return select(from).stream().findFirst().map(found -> found.getTextContent().strip());
  }

  /** The elements at this path below an element, in their order. */
  List<Element> select(Element from) {
    List<Element> found = List.of(from);
    for (String name : names) {
      found = found.stream().flatMap(parent -> XmlChildren.named(parent, name)).toList();
    }
    return found;
  }

  FieldPath parent() {
    return new FieldPath(names.subList(0, names.size() - 1));
  }

  String last() {
    return names.get(names.size() - 1);
  }

  @Override
  public String toString() {
    return String.join("/", names);
  }
}
