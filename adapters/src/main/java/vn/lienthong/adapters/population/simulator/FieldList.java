package vn.lienthong.adapters.population.simulator;

import java.util.List;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.XmlChildren;

/** The {@code dv:Truong} of a question, as a database that filters by itself applies them. */
final class FieldList {
  private static final String NAME = "HoVaTen";
  private static final String HIDDEN = "***";

  private final List<String> fields;

  private FieldList(List<String> fields) {
    this.fields = List.copyOf(fields);
  }

  static FieldList of(List<String> fields) {
    return new FieldList(fields);
  }

  /** Takes everything else out of a collection that is the caller's own; none named keeps all. */
  Element applied(Element collection) {
    if (!fields.isEmpty()) {
      XmlChildren.of(collection).forEach(citizen -> apply("", citizen));
    }
    return collection;
  }

  private void apply(String path, Element parent) {
    for (Element child : XmlChildren.of(parent)) {
      String field = path + child.getLocalName();
      if (fields.contains(field)) {
        continue;
      }
      if (fields.stream().anyMatch(named -> named.startsWith(field + "/"))) {
        apply(field + "/", child);
      } else if (field.equals(NAME)) {
        hide(child);
      } else {
        parent.removeChild(child);
      }
    }
  }

  // The schema demands a name.
  private static void hide(Element name) {
    for (Element part : XmlChildren.of(name)) {
      if (part.getLocalName().equals("Ten")) {
        part.setTextContent(HIDDEN);
      } else {
        name.removeChild(part);
      }
    }
  }
}
