package vn.lienthong.qcvn109.bulk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of CSV between its text and its values, RFC 4180 without line breaks in values. */
final class CsvLine {
  private static final char QUOTE = '"';

  private CsvLine() {}

  /** The values; null where a quotation mark does not end, or ends before its value does. */
  static @Nullable List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (at <= line.length()) {
      int end =
          at < line.length() && line.charAt(at) == QUOTE ? quotedEnd(line, at) : plainEnd(line, at);
      if (end < 0) {
        return null;
      }
      fields.add(value(line.substring(at, end)));
      at = end + 1;
    }
    return fields;
  }

  private static int plainEnd(String line, int from) {
    int comma = line.indexOf(',', from);
    return comma < 0 ? line.length() : comma;
  }

  private static int quotedEnd(String line, int from) {
    int at = from + 1;
    while (true) {
      at = line.indexOf(QUOTE, at) + 1;
      if (at == 0) {
        return -1;
      }
      if (at == line.length() || line.charAt(at) == ',') {
        return at;
      }
      if (line.charAt(at) != QUOTE) {
        return -1;
      }
      at++;
    }
  }

  private static String value(String field) {
    if (field.isEmpty() || field.charAt(0) != QUOTE) {
      return field;
    }
    String inside = field.substring(1, field.length() - 1);
    return inside.indexOf(QUOTE) < 0 ? inside : inside.replace("\"\"", "\"");
  }

  /** Appends a value, quoted where it must be. */
  static void append(StringBuilder line, String value) {
    if (value.indexOf(',') < 0 && value.indexOf(QUOTE) < 0) {
      line.append(value);
    } else {
      line.append(QUOTE).append(value.replace("\"", "\"\"")).append(QUOTE);
    }
  }
}
