package vn.lienthong.connectors.evidence.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What PostgreSQL's catalog says of the hub's tables: nothing here knows any of their names. */
final class Catalog {
  static final String DATA = "database/data";
  static final String TABLES = "database/tables.tsv";
  static final String PARTITIONS = "database/partitions.tsv";
  static final String SEQUENCES = "database/sequences.tsv";
  static final String MIGRATIONS = "database/migrations.tsv";
  static final String HISTORY = "flyway_schema_history";

  private static final String OURS =
      " c.relnamespace = current_schema()::regnamespace AND c.relname <> '" + HISTORY + "' ";
  // A generated column is computed again; a partition is copied through its parent.
  private static final String SHAPES =
      """
      SELECT c.oid::regclass::text, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE %s AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY c.oid ORDER BY 1
      """
          .formatted(OURS);
  private static final String REFERENCES =
      """
      SELECT DISTINCT c.oid::regclass::text, k.confrelid::regclass::text
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE %s AND k.contype = 'f' AND NOT c.relispartition AND k.conrelid <> k.confrelid
      """
          .formatted(OURS);
  private static final String PARTS =
      """
      SELECT c.oid::regclass::text, i.inhparent::regclass::text,
        pg_get_expr(c.relpartbound, c.oid)
      FROM pg_class c JOIN pg_inherits i ON i.inhrelid = c.oid
      WHERE %s AND c.relispartition AND c.relkind IN ('r', 'p') ORDER BY 1
      """
          .formatted(OURS);
  private static final String NUMBERS =
      """
      SELECT c.oid::regclass::text, coalesce(pg_sequence_last_value(c.oid), 0)::text
      FROM pg_class c WHERE %s AND c.relkind = 'S' ORDER BY 1
      """
          .formatted(OURS);
  private static final String SCRIPTS =
      "SELECT script FROM " + HISTORY + " WHERE success AND type = 'SQL' ORDER BY 1";

  private final Handle handle;

  Catalog(Handle handle) {
    this.handle = handle;
  }

  boolean isEmpty() {
    return handle
        .createQuery(
            "SELECT NOT EXISTS (SELECT 1 FROM pg_class c"
                + " WHERE c.relnamespace = current_schema()::regnamespace"
                + " AND c.relkind IN ('r', 'p', 'v', 'S'))")
        .mapTo(Boolean.class)
        .one();
  }

  /** Those that others refer to come first. */
  List<TableShape> tables() {
    Map<String, TableShape> shapes = new LinkedHashMap<>();
    pairs(SHAPES).forEach(row -> shapes.put(row[0], new TableShape(row[0], row[1])));
    List<String[]> references = pairs(REFERENCES);
    List<TableShape> sorted = new ArrayList<>();
    Set<String> done = new HashSet<>();
    while (sorted.size() < shapes.size()) {
      List<TableShape> free =
          shapes.values().stream()
              .filter(shape -> !done.contains(shape.name()))
              .filter(
                  shape ->
                      references.stream()
                          .filter(reference -> reference[0].equals(shape.name()))
                          .allMatch(reference -> done.contains(reference[1])))
              .sorted(Comparator.comparing(TableShape::name))
              .toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("Tables refer to each other in a circle");
      }
      free.forEach(shape -> done.add(shape.name()));
      sorted.addAll(free);
    }
    return sorted;
  }

  /** Name, parent and bound of each partition. */
  List<String[]> partitions() {
    return rows(PARTS, 3);
  }

  /** Name and last value of each sequence. */
  List<String[]> sequences() {
    return pairs(NUMBERS);
  }

  /** The scripts that made the tables. */
  List<String> scripts() {
    return handle.createQuery(SCRIPTS).mapTo(String.class).list();
  }

  static String lines(List<String[]> rows) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
    return text.toString();
  }

  static List<String[]> ofLines(String text) {
    return text.lines().map(line -> line.split("\t")).toList();
  }

  private List<String[]> pairs(String sql) {
    return rows(sql, 2);
  }

  private List<String[]> rows(String sql, int columns) {
    return handle
        .createQuery(sql)
        .map(
            (row, context) -> {
              String[] values = new String[columns];
              for (int i = 0; i < columns; i++) {
                values[i] = row.getString(i + 1);
              }
              return values;
            })
        .list();
  }
}
