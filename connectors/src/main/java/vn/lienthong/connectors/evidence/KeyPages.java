package vn.lienthong.connectors.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/** The files of the content keys: deleted rows leave their bytes in them. */
final class KeyPages {
  private static final String PARTS =
      "SELECT inhrelid::regclass::text FROM pg_inherits"
          + " WHERE inhparent = 'content_key'::regclass ORDER BY 1";

  private KeyPages() {}

  /** VACUUM alone leaves the bytes of a deleted row in its page; a table written anew has none. */
  static void rewrite(Jdbi jdbi, Collection<LocalDate> months) {
    var wanted = new TreeSet<String>();
    wanted.add("content_key_default");
    months.forEach(month -> wanted.add(ContentMonths.partition("content_key", month)));
    List<String> parts =
        jdbi.withHandle(handle -> handle.createQuery(PARTS).mapTo(String.class).list());
    parts.stream()
        .filter(wanted::contains)
        .forEach(part -> jdbi.useHandle(handle -> handle.execute("VACUUM (FULL) " + part)));
  }
}
