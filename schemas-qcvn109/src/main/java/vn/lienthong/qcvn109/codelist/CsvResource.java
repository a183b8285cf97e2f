package vn.lienthong.qcvn109.codelist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A file beside this class: lines {@code # key: value} about its origin, a line of column names,
 * then the rows. No cell holds a comma.
 *
 * @param name the file's name
 */
record CsvResource(String name) {

  /** The lines about its origin; of equal keys the values are joined. */
  Header header() {
    Map<String, String> values = new HashMap<>();
    try (BufferedReader reader = open()) {
      String line = reader.readLine();
      while (line != null && line.startsWith("# ")) {
        int colon = line.indexOf(": ");
        values.merge(
            line.substring(2, colon), line.substring(colon + 2), (one, two) -> one + ". " + two);
        line = reader.readLine();
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return new Header(name, values);
  }

  /** Every row in its order. */
  void rows(Consumer<Row> taker) {
    try (BufferedReader reader = open()) {
      String line = reader.readLine();
      while (line != null && line.startsWith("#")) {
        line = reader.readLine();
      }
      Map<String, Integer> columns = columns(Objects.requireNonNull(line, name));
      for (line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns.size()) {
          throw new IllegalStateException("A line of " + name + " has another number of cells");
        }
        taker.accept(new Row(columns, cells));
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Map<String, Integer> columns(String line) {
    Map<String, Integer> columns = new HashMap<>();
    for (String column : line.split(",", -1)) {
      columns.put(column, columns.size());
    }
    return columns;
  }

  private BufferedReader open() {
    InputStream in = Objects.requireNonNull(CsvResource.class.getResourceAsStream(name), name);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The lines before the rows. */
  record Header(String file, Map<String, String> values) {

    String get(String key) {
      return Objects.requireNonNull(values.get(key), () -> file + ": " + key);
    }

    String optional(String key) {
      return values.getOrDefault(key, "");
    }
  }

  /** One row; a column that the file does not have is empty. */
  static final class Row {
    private final Map<String, Integer> columns;
    private final String[] cells;

    Row(Map<String, Integer> columns, String[] cells) {
      this.columns = columns;
      this.cells = cells;
    }

    String get(String column) {
      Integer place = columns.get(column);
      return place == null ? "" : cells[place];
    }
  }
}
