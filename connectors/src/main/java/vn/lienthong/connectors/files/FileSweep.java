package vn.lienthong.connectors.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.api.RepeatedWork;

/**
 * Removes files that no message named in time, and from the disk those that were erased or whose
 * month ended. Several nodes may do it at once.
 */
public final class FileSweep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
  private static final long MINUTES = 10;

  private static final String UNNAMED =
      """
      SELECT id, month FROM stored_file f
      WHERE gone_at IS NULL AND touched_at < now() - make_interval(secs => :seconds)
        AND NOT EXISTS (SELECT FROM file_reference r WHERE r.file_id = f.id)
      LIMIT 100 FOR UPDATE SKIP LOCKED
      """;
  private static final String ENDED =
      """
      UPDATE stored_file f SET gone_at = now()
      WHERE gone_at IS NULL
        AND EXISTS (SELECT FROM content_month m WHERE m.month = f.month AND m.destroyed_at IS NOT NULL)
      """;
  private static final String TO_REMOVE =
      """
      SELECT id FROM stored_file WHERE gone_at IS NOT NULL AND removed_at IS NULL
      LIMIT 100 FOR UPDATE SKIP LOCKED
      """;

  private final Jdbi jdbi;
  private final FileFolder folder;
  private final FileLimits limits;
  private final RepeatedWork clock = new RepeatedWork("file-sweep", this::again);

  /** Sweeps this folder. */
  public FileSweep(Jdbi jdbi, Path folder, FileLimits limits) {
    this.jdbi = jdbi;
    this.folder = new FileFolder(folder);
    this.limits = limits;
  }

  /** Begins. */
  public void start() {
    clock.start(Duration.ofMinutes(1), Duration.ofMinutes(MINUTES));
  }

  private void again() {
    try {
      int removed = sweep();
      if (removed > 0) {
        LOG.info("{} files are removed: unnamed too long, erased, or their month ended", removed);
      }
    } catch (RuntimeException e) {
      LOG.error("Files could not be swept; tried again in {} minutes", MINUTES, e);
    }
  }

  /**
   * Sweeps once.
   *
   * @return how many files left the disk
   */
  public int sweep() {
    int removed = 0;
    jdbi.useHandle(handle -> handle.execute(ENDED));
    int more;
    do {
      more = jdbi.inTransaction(this::unnamed) + jdbi.inTransaction(this::gone);
      removed += more;
    } while (more > 0);
    return removed;
  }

  private record Row(UUID id, LocalDate month) {}

  private int unnamed(Handle tx) {
    List<Row> rows =
        tx.createQuery(UNNAMED)
            .bind("seconds", (double) limits.keepUnnamed().toSeconds())
            .map(
                (row, context) ->
                    new Row(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
            .list();
    for (Row row : rows) {
      tx.execute("DELETE FROM file_key WHERE month = ? AND file_id = ?", row.month(), row.id());
      tx.execute("DELETE FROM stored_file WHERE id = ?", row.id());
      remove(row.id());
    }
    return rows.size();
  }

  private int gone(Handle tx) {
    List<UUID> ids = tx.createQuery(TO_REMOVE).mapTo(UUID.class).list();
    for (UUID id : ids) {
      remove(id);
      tx.execute("UPDATE stored_file SET removed_at = now() WHERE id = ?", id);
    }
    return ids.size();
  }

  private void remove(UUID id) {
    try {
      folder.remove(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    clock.close();
  }
}
