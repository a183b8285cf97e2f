package vn.lienthong.routes.release;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Writes what is granted of one citizen, in the order of the schema. */
final class CitizenWriter {
  private static final String HEAD = "ChuHo/";
  private static final Set<String> DEMANDED =
      Set.of(CitizenFields.COMPULSORY, HEAD + "QuanHe", HEAD + "HoVaTen");

  private final ReleasePlan plan;
  private final ItemWriter items;

  CitizenWriter(ReleasePlan plan, ItemWriter items) {
    this.plan = plan;
    this.items = items;
  }

  void write(Element collection, Element source) {
    fill(ItemWriter.append(collection, "CongDan"), source);
  }

  /** Writes into an element that stands already. */
  void fill(Element citizen, Element source) {
    String person = "";
    for (String item : CitizenFields.all()) {
      int slash = item.indexOf('/');
      if (slash < 0) {
        write(citizen, source, item);
      } else if (!item.startsWith(person + "/")) {
        person = item.substring(0, slash);
        writePerson(citizen, source, person);
      }
    }
  }

  private void writePerson(Element citizen, Element source, String person) {
    List<String> parts = CitizenFields.itemsOf(person);
    if (parts.stream().anyMatch(item -> isGiven(source, item))) {
      Element target = ItemWriter.append(citizen, person);
      parts.forEach(item -> write(target, source, item));
    }
  }

  private void write(Element target, Element source, String item) {
    FieldKind kind = CitizenFields.kind(item);
    Element from = Source.at(source, item);
    Treatment treatment = plan.granted().get(item);
    if (from != null && treatment != null && !Source.isEmpty(source, item)) {
      items.write(target, from, kind, treatment);
    } else if (DEMANDED.contains(item)) {
      ItemWriter.hidden(target, item.substring(item.indexOf('/') + 1), kind);
    }
  }

  private boolean isGiven(Element source, String item) {
    return plan.granted().containsKey(item) && !Source.isEmpty(source, item);
  }
}
