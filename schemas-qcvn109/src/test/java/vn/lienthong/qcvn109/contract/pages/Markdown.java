package vn.lienthong.qcvn109.contract.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/** The few forms of Markdown that the pages use. */
final class Markdown {
  private Markdown() {}

  static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("\n", " ").replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  static String head(List<String> titles) {
    return row(titles)
        + titles.stream().map(title -> "---").collect(Collectors.joining("|", "|", "|\n"));
  }

  /** Text of a schema: nothing in it may become a form of Markdown or of HTML. */
  static String text(String text) {
    return text.replaceAll("([\\\\*_`\\[\\]])", "\\\\$1").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A value as it is written. */
  static String code(String value) {
    String tick = value.contains("`") ? "``" : "`";
    return tick + value + tick;
  }

  static String link(String text, String target) {
    return "[" + text + "](" + target + ")";
  }

  /** Vietnamese above, English below, in one cell or paragraph. */
  static String both(String vietnamese, String english) {
    String below = english.isEmpty() ? "" : "*" + text(english) + "*";
    String between = vietnamese.isEmpty() || below.isEmpty() ? "" : "<br>";
    return text(vietnamese) + between + below;
  }

  static String name(QName name) {
    return name.getPrefix().isEmpty()
        ? name.getLocalPart()
        : name.getPrefix() + ":" + name.getLocalPart();
  }

  /** The anchor that GitHub makes of a heading which is such a name. */
  static String anchor(QName name) {
    return "#" + (name.getPrefix() + name.getLocalPart()).toLowerCase(Locale.ROOT);
  }
}
