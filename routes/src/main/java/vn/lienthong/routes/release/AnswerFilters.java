package vn.lienthong.routes.release;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import vn.lienthong.qcvn109.xml.XmlNames;

/** Which answers are filtered, and how: by the payload that the contract names. */
public final class AnswerFilters {
  private static final QName CITIZENS = new QName(XmlNames.CITIZEN, "CongdanCollection");
  private static final QName GRADES = new QName(XmlNames.SERVICE, "XacThucThongTinCongDanTraLoi");

  private AnswerFilters() {}

  /** Whether an answer holds data of people, of which an agreement names what is given. */
  public static boolean isFiltered(QName answer) {
    return CITIZENS.equals(answer) || GRADES.equals(answer) || FactFields.has(answer);
  }

  /** Whether a field of such an answer can be given in that form. */
  public static boolean allows(QName answer, String field, Treatment treatment) {
    if (CITIZENS.equals(answer)) {
      return CitizenFields.allows(field, treatment);
    }
    return treatment == Treatment.AS_IS && known(answer).contains(field);
  }

  /**
   * The filter of an answer.
   *
   * @param asked the fields that the question names; empty asks for all that is released
   */
  public static Optional<AnswerFilter> of(QName answer, ReleaseRule rule, List<String> asked) {
    if (CITIZENS.equals(answer)) {
      return Optional.of(new CitizenFilter(rule, asked));
    }
    if (GRADES.equals(answer)) {
      return Optional.of(new GradeFilter(rule, asked));
    }
    return FactFields.has(answer)
        ? Optional.of(new FactFilter(rule, FactFields.of(answer)))
        : Optional.empty();
  }

  private static List<String> known(QName answer) {
    return GRADES.equals(answer) ? GradeFilter.FIELDS : FactFields.of(answer);
  }
}
