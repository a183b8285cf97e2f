package vn.lienthong.qcvn109.contract.pages;

import java.util.Collection;
import java.util.List;
import javax.xml.namespace.QName;
import vn.lienthong.qcvn109.contract.model.Documentation;
import vn.lienthong.qcvn109.contract.model.EnumerationValue;
import vn.lienthong.qcvn109.contract.model.SimpleTypeModel;
import vn.lienthong.qcvn109.contract.model.TypeWords;

/** The simple types: form, length, values with their meanings. */
final class TypesPage {
  private TypesPage() {}

  static String of(Collection<SimpleTypeModel> types, Places places) {
    StringBuilder page = new StringBuilder(ContractPages.MADE_BY);
    page.append("# Kiểu đơn (simple types)\n\n");
    page.append("Độ dài tính theo điểm mã Unicode. *Lengths count Unicode code points.*\n\n");
    types.forEach(type -> page.append(section(type, places)));
    return page.append(places.wayBack()).toString();
  }

  private static String section(SimpleTypeModel type, Places places) {
    Documentation said = type.documentation();
    StringBuilder text = new StringBuilder("## " + Markdown.name(type.name()) + "\n\n");
    text.append(Markdown.both(said.vietnamese(), said.english())).append("\n\n");
    text.append("- Gốc (base): ").append(base(type, places)).append('\n');
    limits(type).forEach(limit -> text.append("- ").append(limit).append('\n'));
    String example = said.example();
    if (example != null) {
      text.append("- Ví dụ (example): ").append(Markdown.code(example)).append('\n');
    }
    text.append("- Nguồn (source): ").append(Words.source(said)).append("\n\n");
    if (!type.facets().values().isEmpty()) {
      text.append(Markdown.head(List.of("Giá trị (value)", "Ý nghĩa (meaning)")));
      type.facets().values().forEach(value -> text.append(row(value)));
      text.append('\n');
    }
    return text.toString();
  }

  private static String base(SimpleTypeModel type, Places places) {
    List<QName> bases = type.members().isEmpty() ? List.of(type.base()) : type.members();
    return String.join(" / ", bases.stream().map(places::type).toList());
  }

  private static List<String> limits(SimpleTypeModel type) {
    if (!type.facets().values().isEmpty()) {
      return List.of();
    }
    if (!type.facets().patterns().isEmpty()) {
      List<String> patterns = type.facets().patterns().stream().map(Markdown::code).toList();
      return List.of("Mẫu (form): " + String.join(" và (and) ", patterns) + length(type));
    }
    String words = TypeWords.vietnamese(type);
    return words.isEmpty()
        ? List.of()
        : List.of(Markdown.text(words) + " (" + Markdown.text(TypeWords.english(type)) + ")");
  }

  private static String length(SimpleTypeModel type) {
    Integer max = type.facets().maxLength();
    return max == null ? "" : ", nhiều nhất " + max + " ký tự (at most " + max + " characters)";
  }

  private static String row(EnumerationValue value) {
    Documentation said = value.documentation();
    return Markdown.row(
        List.of(Markdown.code(value.value()), Markdown.both(said.vietnamese(), said.english())));
  }
}
