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
 * @param incidentId the id that stands in the receipt and in the log
 */
public record HubFault(
    HubErrorCode code, @Nullable String place, String detail, String incidentId) {

  /** A fault with a new incident id. */
  public static HubFault of(HubErrorCode code, @Nullable String place, String detail) {
    return new HubFault(code, place, detail, newIncidentId());
  }

  /** What happened, for a Vietnamese reader. */
  public String vietnamese() {
    return sentence(code.vietnamese());
  }

  /** What happened, for an English reader. */
  public String english() {
    return sentence(code.english());
  }

  private String sentence(String text) {
    return detail.isEmpty() ? text + "." : text + ": " + detail;
  }

  private static String newIncidentId() {
    return "SC-"
        + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
  }
}
