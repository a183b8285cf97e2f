package vn.lienthong.qcvn109.table;

import java.util.ArrayList;
import java.util.List;

/** The cells of a line; a quote inside a quoted cell is doubled (RFC 4180). */
final class Cells {
  private Cells() {}

  static String[] of(String line, char separator) {
    List<String> cells = line.indexOf('"') < 0 ? plain(line, separator) : quoted(line, separator);
    return cells.toArray(String[]::new);
  }

  private static List<String> plain(String line, char separator) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
      cells.add(line.substring(start, end));
      start = end + 1;
    }
    cells.add(line.substring(start));
    return cells;
  }

  private static List<String> quoted(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = inside && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          cell.append(line.charAt(++i));
        } else {
          inside = !inside;
        }
      } else if (c == separator && !inside) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (inside) {
      throw new IllegalStateException("A quote is not closed: " + line);
    }
    cells.add(cell.toString());
    return cells;
  }
}
