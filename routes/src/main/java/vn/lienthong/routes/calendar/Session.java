package vn.lienthong.routes.calendar;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Working time of a day without a break, {@code to} not included. */
record Session(LocalTime from, LocalTime to) {
  private static final Pattern FORM = Pattern.compile("([0-2]\\d:[0-5]\\d)-([0-2]\\d:[0-5]\\d)");

  Session {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(from + "-" + to + " does not end after it begins");
    }
  }

  static Session of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(text + " is no working time: write 07:30-11:30");
    }
    return new Session(LocalTime.parse(form.group(1)), LocalTime.parse(form.group(2)));
  }
}
