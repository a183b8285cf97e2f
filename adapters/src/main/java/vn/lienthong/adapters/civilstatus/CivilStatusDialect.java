package vn.lienthong.adapters.civilstatus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * The civil-status software's dialect, names as recovered (confidence high as a description of one
 * provincial one-stop and of the NGSP guide): dates {@code dd/MM/yyyy}. No namespace was found, so
 * the element that carries a message here stands in one of ours; items that were not recovered are
 * named by analogy where they stand.
 */
final class CivilStatusDialect {
  static final String NAMESPACE = "urn:vn:lienthong:phuong-ngu:ho-tich:1";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private CivilStatusDialect() {}

  static String date(LocalDate day) {
    return DATE.format(day);
  }

  /**
   * A day.
   *
   * @throws DateTimeException for any other text
   */
  static LocalDate date(String text) {
    return LocalDate.parse(text, DATE);
  }

  /** The refusal of what the dialect has no place for. */
  static HubException noPlace(String place, String rule) {
    return new HubException(HubFault.of(HubErrorCode.DIALECT_NOT_CONVERTIBLE, place, rule));
  }

  /** The refusal of what does not belong in the dialect. */
  static HubException wrong(String place, String rule) {
    return new HubException(HubFault.of(HubErrorCode.SCHEMA_INVALID, place, rule));
  }
}
