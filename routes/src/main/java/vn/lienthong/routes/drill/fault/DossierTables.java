package vn.lienthong.routes.drill.fault;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** What the database of a drill's hub says of its dossiers as a whole. */
final class DossierTables {
  private static final String PARTITION = "_\\d{4}_?\\d{2}$";

  private final Store store;

  DossierTables(Store store) {
    this.store = store;
  }

  /**
   * How many there are.
   *
   * @param opened all of them
   * @param ended those that are done
   */
  record Count(long opened, long ended) {}

  Count count() {
    return store
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*), count(*) FILTER (WHERE state = 'HOAN_THANH') FROM dossier")
                    .map((row, context) -> new Count(row.getLong(1), row.getLong(2)))
                    .one());
  }

  /** How many rows each table has; partitions are counted with their table. */
  Map<String, Long> rows() {
    Jdbi jdbi = store.jdbi();
    Map<String, Long> rows = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind = 'r' AND n.nspname = 'public'
                    """)
                .mapTo(String.class)
                .forEach(
                    table ->
                        rows.merge(
                            table.replaceFirst(PARTITION, ""),
                            handle
                                .createQuery("SELECT count(*) FROM <table>")
                                .define("table", table)
                                .mapTo(Long.class)
                                .one(),
                            Long::sum)));
    return rows;
  }

  /** Bytes on disk, indexes too. */
  long bytes() {
    return store
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT pg_database_size(current_database())")
                    .mapTo(Long.class)
                    .one());
  }

  /** How long dossiers took from their opening to their end, for the report. */
  String lastings() {
    return store
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY s),
                          percentile_disc(0.99) WITHIN GROUP (ORDER BY s), max(s)
                        FROM (SELECT extract(epoch FROM done_at - opened_at)::float8 AS s
                          FROM dossier WHERE done_at IS NOT NULL) lasting
                        """)
                    .map(
                        (row, context) ->
                            String.format(
                                Locale.ROOT,
                                "median %.1f s, 99 of 100 in %.1f s, longest %.1f s",
                                row.getDouble(1),
                                row.getDouble(2),
                                row.getDouble(3)))
                    .one());
  }
}
