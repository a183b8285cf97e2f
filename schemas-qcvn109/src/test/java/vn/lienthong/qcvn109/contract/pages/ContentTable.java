package vn.lienthong.qcvn109.contract.pages;

import java.util.List;
import javax.xml.namespace.QName;
import vn.lienthong.qcvn109.contract.model.AnyModel;
import vn.lienthong.qcvn109.contract.model.AttributeModel;
import vn.lienthong.qcvn109.contract.model.ComplexTypeModel;
import vn.lienthong.qcvn109.contract.model.Documentation;
import vn.lienthong.qcvn109.contract.model.ElementModel;
import vn.lienthong.qcvn109.contract.model.EnumerationValue;
import vn.lienthong.qcvn109.contract.model.GroupModel;
import vn.lienthong.qcvn109.contract.model.Occurs;
import vn.lienthong.qcvn109.contract.model.Particle;
import vn.lienthong.qcvn109.contract.model.SimpleTypeModel;

/** The table of a structure: one line for each item, those inside it indented below it. */
final class ContentTable {
  private static final List<String> TITLES =
      List.of(
          "Phần tử (element)",
          "Kiểu (type)",
          "Số lần (how many)",
          "Ý nghĩa (meaning)",
          "Ví dụ (example)",
          "Nguồn, độ tin cậy (source, confidence)");

  private final Places places;
  private final Sources sources = new Sources();
  private final StringBuilder table = new StringBuilder(Markdown.head(TITLES));

  private ContentTable(Places places) {
    this.places = places;
  }

  static String of(ComplexTypeModel type, Places places) {
    ContentTable table = new ContentTable(places);
    table.add(type, 0);
    return table.table + table.sources.list();
  }

  private void add(ComplexTypeModel type, int depth) {
    type.attributes().forEach(attribute -> add(attribute, depth));
    add(type.content(), depth);
  }

  private void add(AttributeModel attribute, int depth) {
    String many = attribute.required() ? "1" : "0..1";
    add(
        depth,
        Markdown.code("@" + attribute.name()),
        attribute.type(),
        many,
        attribute.documentation());
  }

  private void add(GroupModel group, int depth) {
    boolean plain =
        group.kind() == GroupModel.Kind.SEQUENCE && group.occurs().equals(new Occurs(1, 1));
    if (!plain) {
      add(depth, words(group), "", group.occurs().toString(), "", "", "");
    }
    group.particles().forEach(particle -> add(particle, plain ? depth : depth + 1));
  }

  private void add(Particle particle, int depth) {
    if (particle instanceof ElementModel element) {
      String name = Markdown.code(Markdown.name(element.name()));
      add(depth, name, element.type(), element.occurs().toString(), element.documentation());
      places.inPlace(element).ifPresent(type -> add(type, depth + 1));
    } else if (particle instanceof GroupModel group) {
      add(group, depth);
    } else if (particle instanceof AnyModel any) {
      add(depth, words(any), "", any.occurs().toString(), "", "", "");
    }
  }

  private void add(int depth, String name, QName type, String many, Documentation documentation) {
    add(
        depth,
        name,
        places.type(type),
        many,
        Markdown.both(documentation.vietnamese(), documentation.english()),
        example(type, documentation),
        sources.cell(documentation));
  }

  private void add(
      int depth,
      String name,
      String type,
      String many,
      String meaning,
      String example,
      String source) {
    table.append(
        Markdown.row(List.of("&emsp;".repeat(depth) + name, type, many, meaning, example, source)));
  }

  private String example(QName type, Documentation documentation) {
    String own = documentation.example();
    String example =
        own != null ? own : places.model().simpleType(type).map(ContentTable::example).orElse("");
    return example.isEmpty() ? "" : Markdown.code(example);
  }

  private static String example(SimpleTypeModel type) {
    String own = type.documentation().example();
    List<EnumerationValue> values = type.facets().values();
    return own != null ? own : values.isEmpty() ? "" : values.get(0).value();
  }

  private static String words(GroupModel group) {
    return switch (group.kind()) {
      case CHOICE -> "*một trong các phần tử sau (one of)*";
      case ALL -> "*thứ tự bất kỳ (any order)*";
      case SEQUENCE -> "*cùng nhau (together)*";
    };
  }

  private static String words(AnyModel any) {
    return switch (any.namespace()) {
      case "http://www.w3.org/2000/09/xmldsig#" -> "`ds:Signature`";
      case "##other" -> "*một phần tử của lược đồ khác (an element of another schema)*";
      default -> "*phần tử của (an element of)* " + Markdown.code(any.namespace());
    };
  }
}
