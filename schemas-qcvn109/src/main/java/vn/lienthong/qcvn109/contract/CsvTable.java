package vn.lienthong.qcvn109.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table among the resources: the first line names the columns, {@code #} begins a remark, a cell
 * with a comma stands between double quotes.
 */
final class CsvTable {
  private static final Pattern CELL =
      Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))(,|$)");

  private CsvTable() {}

  static List<Row> read(String resource) {
    List<String> lines = lines(resource);
    List<String> columns = cells(lines.get(0));
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      if (cells.size() != columns.size()) {
        throw new IllegalStateException(resource + " has a line of another length: " + line);
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(columns.get(i), cells.get(i));
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = CsvTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No such resource: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    int end = 0;
    while (cell.find()) {
      String quoted = cell.group(1);
      cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
      end = cell.end();
      if (cell.group(3).isEmpty()) {
        break;
      }
    }
    if (end != line.length()) {
      throw new IllegalStateException("Not a line of a table: " + line);
    }
    return cells;
  }

  /** One line. */
  record Row(Map<String, String> cells) {
    /** The cell of a column, empty where nothing stands in it. */
    String text(String column) {
      String text = cells.get(column);
      if (text == null) {
        throw new IllegalStateException("There is no column " + column);
      }
      return text;
    }

    @Nullable LocalDate date(String column) {
      String text = text(column);
      return text.isEmpty() ? null : LocalDate.parse(text);
    }
  }
}
