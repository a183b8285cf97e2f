package vn.lienthong.qcvn109.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table among the resources, in UTF-8: lines that begin with {@code #} are remarks, the first
 * other line names the columns, the others are rows. Read anew each time.
 *
 * @param resource from the root of the class path, beginning with a slash
 * @param separator between cells; a cell that holds it stands between double quotes
 */
public record Table(String resource, char separator) {

  /** A table whose cells are separated by commas. */
  public Table(String resource) {
    this(resource, ',');
  }

  /** The name of its file. */
  public String file() {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }

  /** The remarks before the rows that have the form {@code # key: value}. */
  public Remarks remarks() {
    Map<String, String> values = new HashMap<>();
    try (BufferedReader reader = open()) {
      String line = reader.readLine();
      while (line != null && line.startsWith("#")) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          String key = line.substring(1, colon).strip();
          values.merge(key, line.substring(colon + 2), (one, two) -> one + ". " + two);
        }
        line = reader.readLine();
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return new Remarks(file(), values);
  }

  /** Every row in its order. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    forEach(rows::add);
    return rows;
  }

  /** Every row in its order, without keeping them. */
  public void forEach(Consumer<Row> taker) {
    try (BufferedReader reader = open()) {
      Columns columns = new Columns(file(), cells(line(reader)));
      for (String line = line(reader); line != null; line = line(reader)) {
        taker.accept(new Row(columns, cells(line)));
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private String[] cells(@Nullable String line) {
    if (line == null) {
      throw new IllegalStateException(file() + " names no columns");
    }
    return Cells.of(line, separator);
  }

  private static @Nullable String line(BufferedReader reader) throws IOException {
    String line = reader.readLine();
    while (line != null && (line.startsWith("#") || line.isBlank())) {
      line = reader.readLine();
    }
    return line;
  }

  private BufferedReader open() {
    InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
