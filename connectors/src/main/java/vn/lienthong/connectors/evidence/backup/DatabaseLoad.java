package vn.lienthong.connectors.evidence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.postgresql.copy.CopyManager;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HubDatabase;

/** Fills an empty database from a backup, in one transaction, and marks what is not known since. */
final class DatabaseLoad {
  /**
   * Numbers of the lost time are not given again: queues, reports and witnesses may still hold
   * them.
   */
  private static final long GAP = 1_000_000;

  private static final String ASK =
      """
      UPDATE hand_over SET ask_first = true,
        lease_until = CASE WHEN lease_until IS NULL THEN NULL ELSE now() END
      WHERE state NOT IN ('XONG', 'HET_HAN', 'BO_QUA')
      """;
  private static final String RESTORED =
      """
      INSERT INTO restored (snapshot_at, ask_until, backup_id, last_evidence_id)
      VALUES (:snapshot, now() + make_interval(secs => :window), :backup,
        coalesce((SELECT max(id) FROM evidence), 0))
      """;

  private final HubDatabase database;
  private final ArchiveReader archive;
  private final BackupProgress progress;

  DatabaseLoad(HubDatabase database, ArchiveReader archive, BackupProgress progress) {
    this.database = database;
    this.archive = archive;
    this.progress = progress;
  }

  /**
   * Loads all.
   *
   * @param window how long after now a message of before may still come for the first time
   * @return how many hand-overs must be asked about
   */
  int run(Duration window) throws IOException {
    List<String[]> scripts = Catalog.ofLines(archive.text(Catalog.MIGRATIONS));
    Migrations.run(database.dataSource(), scripts);
    database.jdbi().useTransaction(this::load);
    database.migrate(); // a newer program has more tables, and what follows needs them
    int asked = database.jdbi().inTransaction(tx -> note(tx, window));
    database.jdbi().useHandle(handle -> handle.execute("ANALYZE"));
    return asked;
  }

  private void load(Handle tx) throws IOException {
    makePartitions(tx);
    List<TableShape> tables = TableShape.ofLines(archive.text(Catalog.TABLES));
    CopyManager copies = DatabaseDump.copies(tx);
    // What the triggers wrote when the rows were new is in the backup itself.
    tables.forEach(table -> tx.execute("ALTER TABLE " + table.name() + " DISABLE TRIGGER USER"));
    for (TableShape table : tables) {
      progress.at(table.name(), 0);
      tx.execute("TRUNCATE " + table.name() + " CASCADE"); // a script may have filled it
      try (InputStream in = archive.open(table.file())) {
        copies.copyIn(table.copyIn(), in);
      } catch (SQLException e) {
        throw new IOException("Table " + table.name() + " cannot be filled", e);
      }
    }
    tables.forEach(table -> tx.execute("ALTER TABLE " + table.name() + " ENABLE TRIGGER USER"));
    for (String[] sequence : Catalog.ofLines(archive.text(Catalog.SEQUENCES))) {
      tx.createQuery("SELECT setval(?::regclass, ?)")
          .bind(0, sequence[0])
          .bind(1, Long.parseLong(sequence[1]) + GAP)
          .mapTo(Long.class)
          .one();
    }
  }

  private void makePartitions(Handle tx) throws IOException {
    for (String[] part : Catalog.ofLines(archive.text(Catalog.PARTITIONS))) {
      tx.execute(
          "CREATE TABLE IF NOT EXISTS %s PARTITION OF %s %s".formatted(part[0], part[1], part[2]));
    }
  }

  private int note(Handle tx, Duration window) {
    BackupLabel label = archive.label();
    OffsetDateTime snapshot = label.snapshotAt().atOffset(ZoneOffset.UTC);
    tx.createUpdate(RESTORED)
        .bind("snapshot", snapshot)
        .bind("window", window.toSeconds())
        .bind("backup", label.id())
        .execute();
    long last =
        tx.createQuery("SELECT last_evidence_id FROM restored ORDER BY id DESC LIMIT 1")
            .mapTo(Long.class)
            .one();
    if (last > 0) {
      new EvidenceJournal(database)
          .event(
              tx,
              last,
              "PHUC_HOI",
              Map.of("tuLuc", snapshot.toString(), "maSaoLuu", label.id().toString()));
    }
    return tx.execute(ASK);
  }
}
