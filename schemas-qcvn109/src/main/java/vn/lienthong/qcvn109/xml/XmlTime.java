package vn.lienthong.qcvn109.xml;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** {@code xs:dateTime} with a time zone, to and from text. */
public final class XmlTime {
  // What xs:dateTime and java.time both read: java.time alone would take a time without seconds.
  private static final Pattern FORM =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "(Z|[+\\-][0-9]{2}:[0-9]{2})");

  private XmlTime() {}

  /**
   * Reads a moment, for example {@code 2026-11-21T08:00:00+07:00}.
   *
   * @throws DateTimeException if it is no such moment or has no zone
   */
  public static OffsetDateTime parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new DateTimeException("Not a date and time with seconds and a zone");
    }
    return OffsetDateTime.parse(text);
  }

  /** Writes a moment, always with seconds. */
  public static String print(OffsetDateTime moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }
}
