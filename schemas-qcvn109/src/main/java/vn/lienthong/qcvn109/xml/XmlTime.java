package vn.lienthong.qcvn109.xml;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** {@code xs:dateTime} with a time zone, to and from text. */
public final class XmlTime {
  private XmlTime() {}

  /** Reads a moment; a missing zone is an error. */
  public static OffsetDateTime parse(String text) {
    return OffsetDateTime.parse(text);
  }

  /** Writes a moment, always with seconds. */
  public static String print(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }
}
