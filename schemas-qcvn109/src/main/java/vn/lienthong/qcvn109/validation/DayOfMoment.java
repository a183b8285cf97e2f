package vn.lienthong.qcvn109.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** Which day it was in Việt Nam. */
final class DayOfMoment {
  private static final int DATE = "yyyy-MM-dd".length();
  private static final int TIME = "yyyy-MM-ddTHH:mm:ss".length();

  private DayOfMoment() {}

  static LocalDate today() {
    return VietnamTime.today();
  }

  /** The day of a date or a moment; without a zone it is Việt Nam's. Null for any other text. */
  static @Nullable LocalDate read(String moment) {
    try {
      if (moment.length() < DATE) {
        return null;
      }
      return hasZone(moment)
          ? OffsetDateTime.parse(moment).atZoneSameInstant(VietnamTime.ZONE).toLocalDate()
          : LocalDate.parse(moment.substring(0, DATE));
    } catch (DateTimeException noSuchMoment) {
      return null;
    }
  }

  private static boolean hasZone(String moment) {
    return moment.length() > TIME
        && (moment.endsWith("Z") || moment.indexOf('+', TIME) > 0 || moment.indexOf('-', TIME) > 0);
  }
}
