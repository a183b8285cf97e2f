package vn.lienthong.adapters.spi;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.XmlChildren;

/** Texts of a request by path: local names divided by slashes, the first of each name. */
final class RequestText {
  private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]+)}");

  private RequestText() {}

  static Optional<String> at(Element root, String path) {
    Element found = root;
    for (String name : path.split("/")) {
      found = XmlChildren.first(found, name);
      if (found == null) {
        return Optional.empty();
      }
    }
    return Optional.of(found.getTextContent().strip()).filter(text -> !text.isEmpty());
  }

  /** A text whose holes are filled, with own values or those of the request. */
  static String filled(String text, Element request, Map<String, String> own) {
    Matcher holes = HOLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (holes.find()) {
      String name = holes.group(1).strip();
      String value = own.containsKey(name) ? own.get(name) : required(request, name);
      holes.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return holes.appendTail(filled).toString();
  }

  private static String required(Element request, String path) {
    return at(request, path)
        .orElseThrow(
            () ->
                StepChecks.refusal(
                    path,
                    "it is missing in the request, and the result needs it",
                    "yêu cầu thiếu thông tin này, kết quả không lập được"));
  }
}
