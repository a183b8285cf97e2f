package vn.lienthong.adapters.jointservice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * The words of the joint-service software. Names of fields and the numbers of statuses are those of
 * a working client of it (confidence high as a description of one implementation). It speaks JSON;
 * that one XML element carries the fields here, and its namespace, are ours.
 */
public final class JointServiceDialect {
  /** The hub's own name for it. */
  public static final String NAMESPACE = "urn:vn:lienthong:phuong-ngu:dvclt:1";

  /** One dossier, as the software gives it out. */
  public static final String DOSSIER = "hoSoLienThong";

  /** What the software is told of a dossier. */
  public static final String STATUS = "CapNhatTrangThai";

  /** {@code module} of a birth. */
  public static final String BIRTH = "KS";

  /** {@code module} of a death. */
  public static final String DEATH = "KT";

  private static final DateTimeFormatter DAY = format("dd/MM/uuuu");
  private static final DateTimeFormatter MOMENT = format("dd/MM/uuuu HH:mm:ss");

  private JointServiceDialect() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text, DAY);
  }

  /** Such as {@code 21/11/2026 08:00:00}: high for the reception, assumed elsewhere. */
  public static String moment(LocalDateTime moment) {
    return MOMENT.format(moment);
  }

  static LocalDateTime moment(String text) {
    return LocalDateTime.parse(text, MOMENT);
  }

  static HubException refusal(String place, String rule) {
    return new HubException(HubFault.of(HubErrorCode.DIALECT_NOT_CONVERTIBLE, place, rule));
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
