package vn.lienthong.qcvn109.error;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One refusal or failure, as a value.
 *
 * @param code the cause
 * @param place where: an XPath, a line and column, or a header name; null where it has no place
 * @param detail the rule and what was found, in English, never a plain personal value; may be empty
 * @param detailInVietnamese the same in Vietnamese; empty where it is known in English only
 * @param incidentId the id that stands in the receipt and in the log
 */
public record HubFault(
    HubErrorCode code,
    @Nullable String place,
    String detail,
    String detailInVietnamese,
    String incidentId) {

  /** A fault whose detail is known in English only. */
  public HubFault(HubErrorCode code, @Nullable String place, String detail, String incidentId) {
    this(code, place, detail, "", incidentId);
  }

  /** A fault with a new incident id. */
  public static HubFault of(HubErrorCode code, @Nullable String place, String detail) {
    return new HubFault(code, place, detail, newIncidentId());
  }

  /** The same fault, its detail said in Vietnamese too, with what to do where that is known. */
  public HubFault inVietnamese(String said) {
    return new HubFault(code, place, detail, said, incidentId);
  }

  /**
   * What happened, for a Vietnamese reader: a detail that is known in English only stands behind
   * the Vietnamese sentence and is named as English.
   */
  public String vietnamese() {
    if (detailInVietnamese.isEmpty() && !detail.isEmpty()) {
      return code.vietnamese() + ". Chi tiết bằng tiếng Anh: " + detail;
    }
    return sentence(code.vietnamese(), detailInVietnamese);
  }

  /** What happened, for an English reader. */
  public String english() {
    return sentence(code.english(), detail);
  }

  private static String sentence(String text, String detail) {
    return detail.isEmpty() ? text + "." : text + ": " + detail;
  }

  private static String newIncidentId() {
    return "SC-"
        + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
  }
}
