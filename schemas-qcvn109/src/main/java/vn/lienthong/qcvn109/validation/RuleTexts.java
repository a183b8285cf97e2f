package vn.lienthong.qcvn109.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Reads {@code rules.csv}. */
final class RuleTexts {
  private static final Map<String, Row> ROWS = rows();

  private RuleTexts() {}

  static Row of(String name) {
    return Objects.requireNonNull(ROWS.get(name), name);
  }

  static Map<String, Row> all() {
    return ROWS;
  }

  private static Map<String, Row> rows() {
    Map<String, Row> rows = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(RuleTexts.class.getResourceAsStream("rules.csv"), "rules.csv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(rows, line));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return rows;
  }

  private static void add(Map<String, Row> rows, String line) {
    String[] cells = line.split(";", -1);
    if (cells.length != 6) {
      throw new IllegalStateException("A line of rules.csv has not six cells: " + line);
    }
    Row row =
        new Row(
            Integer.parseInt(cells[1]), Severity.valueOf(cells[2]), cells[3], cells[4], cells[5]);
    if (rows.put(cells[0], row) != null) {
      throw new IllegalStateException("A rule stands twice in rules.csv: " + cells[0]);
    }
  }

  /** The texts of one rule. */
  record Row(int number, Severity severity, String vietnamese, String english, String reason) {}
}
