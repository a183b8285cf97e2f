package vn.lienthong.routes.command;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** A moment as the clock on the wall in Việt Nam says it, to the second. */
final class Moment {
  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Moment() {}

  /** The very moment, for programs too. */
  static String exact(OffsetDateTime time) {
    return time.atZoneSameInstant(VietnamTime.ZONE).toOffsetDateTime().toString();
  }

  /** The same moment, for people. */
  static String said(Instant time) {
    return time.atZone(VietnamTime.ZONE).format(WALL) + " giờ VN (+07)";
  }

  /** The same moment; what is no time stays as it is. */
  static String said(String time) {
    try {
      return said(OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeParseException noTime) {
      return time;
    }
  }
}
