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
          + " WHERE inhparent IN ('content_key'::regclass, 'file_key'::regclass) ORDER BY 1";
  // Files that a message names are often older than it.
  private static final String OF_FILES =
      "SELECT DISTINCT month FROM stored_file WHERE gone_at IS NOT NULL AND removed_at IS NULL";

  private KeyPages() {}

  /** VACUUM alone leaves the bytes of a deleted row in its page; a table written anew has none. */
  static void rewrite(Jdbi jdbi, Collection<LocalDate> months) {
    var wanted = new TreeSet<String>();
    wanted.add("content_key_default");
    wanted.add("file_key_default");
    months.forEach(month -> wanted.add(ContentMonths.partition("content_key", month)));
    jdbi.withHandle(handle -> handle.createQuery(OF_FILES).mapTo(LocalDate.class).list())
        .forEach(month -> wanted.add(ContentMonths.partition("file_key", month)));
    List<String> parts =
        jdbi.withHandle(handle -> handle.createQuery(PARTS).mapTo(String.class).list());
    parts.stream()
        .filter(wanted::contains)
        .forEach(part -> jdbi.useHandle(handle -> handle.execute("VACUUM (FULL) " + part)));
  }
}
