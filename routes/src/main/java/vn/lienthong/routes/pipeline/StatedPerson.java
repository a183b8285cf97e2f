package vn.lienthong.routes.pipeline;

import java.util.LinkedHashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.xml.XmlChildren;

/**
 * Whom a question is about, and what it states of that person.
 *
 * @param numbers the personal or old card number that it names
 * @param statement everything that is compared with the source: name, birth, other values; empty
 *     where a number alone is asked for, of which nothing can be guessed
 */
record StatedPerson(Set<String> numbers, String statement) {
  private static final Set<String> NUMBERS =
      Set.of("SoDinhDanh", "SoCMND", "MaSoBHXH", "MaTheBHYT", "MaSoThue");
  private static final Set<String> STATEMENTS =
      Set.of("HoVaTen", "NgayThangNamSinh", "GiaTriDoiChieu");

  static StatedPerson in(Element question) {
    Set<String> numbers = new LinkedHashSet<>();
    StringBuilder statement = new StringBuilder();
    for (Element item : XmlChildren.of(question)) {
      if (NUMBERS.contains(item.getLocalName())) {
        numbers.add(item.getTextContent().strip());
      } else if (STATEMENTS.contains(item.getLocalName())) {
        say(item, statement);
      }
    }
    return new StatedPerson(numbers, statement.toString());
  }

  private static void say(Element item, StringBuilder statement) {
    statement.append(item.getLocalName()).append('=');
    for (Node node = item.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element part) {
        say(part, statement);
      } else {
        statement.append(node.getTextContent().strip());
      }
    }
    statement.append('\n');
  }
}
