package vn.lienthong.qcvn109.contract.pages;

import java.util.Collection;
import vn.lienthong.qcvn109.contract.model.ComplexTypeModel;
import vn.lienthong.qcvn109.contract.model.Documentation;

/** The structures that several elements have. */
final class StructuresPage {
  private StructuresPage() {}

  static String of(Collection<ComplexTypeModel> types, Places places) {
    StringBuilder page = new StringBuilder(ContractPages.MADE_BY);
    page.append("# Cấu trúc dùng chung (shared structures)\n\n");
    types.forEach(type -> page.append(section(type, places)));
    return page.append(places.wayBack()).toString();
  }

  private static String section(ComplexTypeModel type, Places places) {
    Documentation said = type.documentation();
    return "## "
        + Markdown.name(type.name())
        + "\n\n"
        + Markdown.both(said.vietnamese(), said.english())
        + "<br>\n"
        + Words.source(said)
        + "\n\n"
        + ContentTable.of(type, places)
        + "\n";
  }
}
