package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.PERSON_AMBIGUOUS;
import static vn.lienthong.qcvn109.error.HubErrorCode.RECEIVER_FAILED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.xml.XmlChildren;

/**
 * A question about one citizen is answered with that one or with nobody: data of a second one, or
 * of another than the number that was asked for, are not passed on.
 */
final class RightPerson {
  private static final String COLLECTION = "CongdanCollection";
  private static final String NUMBER = "SoDinhDanh";

  private RightPerson() {}

  /**
   * Looks at an answer of citizens.
   *
   * @throws vn.lienthong.qcvn109.error.HubException where it is not the one who was asked about
   */
  static void check(Element question, Element answer) {
    if (!COLLECTION.equals(answer.getLocalName())) {
      return;
    }
    List<Element> citizens = XmlChildren.of(answer);
    if (citizens.size() > 1) {
      throw Faults.refuse(
          PERSON_AMBIGUOUS,
          "/tt:ThongDiep/tt:NoiDung/*",
          "the source holds %d people who fit; ask by the personal number"
              .formatted(citizens.size()),
          "nguồn có %d người cùng khớp; hỏi lại bằng số định danh cá nhân"
              .formatted(citizens.size()));
    }
    String asked = number(question);
    String answered = citizens.isEmpty() ? null : number(citizens.get(0));
    if (asked != null && answered != null && !asked.equals(answered)) {
      throw Faults.refuse(RECEIVER_FAILED, null, "the provider answered with another person");
    }
  }

  private static @Nullable String number(Element person) {
    Element number = XmlChildren.first(person, NUMBER);
    return number == null ? null : number.getTextContent().strip();
  }
}
