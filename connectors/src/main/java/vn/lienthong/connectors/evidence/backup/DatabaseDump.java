package vn.lienthong.connectors.evidence.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import vn.lienthong.connectors.evidence.ContentMonths;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.qcvn109.digest.Sha256;

/** Copies every table of a database as of one moment, while the hub goes on. */
final class DatabaseDump {
  static final String HEAD = "database/chain-head.xml";

  /**
   * What erases or ends months of content takes this lock alone. Held together with other backups,
   * so that such work waits at its door, and not in front of a table that everybody needs.
   */
  private static final String NO_ERASURE =
      "SELECT pg_advisory_lock_shared(" + ContentMonths.LOCK_NUMBER + ")";

  private static final String ERASURES_AGAIN =
      "SELECT pg_advisory_unlock_shared(" + ContentMonths.LOCK_NUMBER + ")";

  private final Jdbi jdbi;

  DatabaseDump(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /**
   * What was copied.
   *
   * @param at the moment, by the database's clock
   * @param chainHead SHA-256 of the last head of the chain, hex; null where there is none
   */
  record Moment(Instant at, @Nullable String chainHead) {}

  Moment into(ArchiveWriter archive) throws IOException {
    return jdbi.withHandle(
        handle -> {
          // Before the snapshot: an older one would keep what an erasure at work destroys.
          handle.createQuery(NO_ERASURE).mapToMap().list();
          try {
            Moment copied =
                handle.inTransaction(
                    TransactionIsolationLevel.REPEATABLE_READ,
                    tx -> {
                      tx.execute("SET TRANSACTION READ ONLY");
                      return copy(tx, archive);
                    });
            handle.createQuery(ERASURES_AGAIN).mapToMap().list();
            return copied;
          } catch (IOException | RuntimeException e) {
            endSession(handle, e);
            throw e;
          }
        });
  }

  /** The lock ends with its session; what failed first stays the reason. */
  private static void endSession(Handle handle, Exception failure) {
    try {
      handle.getConnection().abort(Runnable::run);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private static Moment copy(Handle tx, ArchiveWriter archive) throws IOException {
    Instant at = tx.createQuery("SELECT now()").mapTo(OffsetDateTime.class).one().toInstant();
    Catalog catalog = new Catalog(tx);
    archive.add(Catalog.MIGRATIONS, Catalog.lines(Migrations.digests(catalog.scripts())));
    archive.add(Catalog.PARTITIONS, Catalog.lines(catalog.partitions()));
    List<TableShape> tables = catalog.tables();
    archive.add(Catalog.TABLES, TableShape.lines(tables));
    for (TableShape table : tables) {
      archive.add(table.file(), out -> copy(tx, table, out));
    }
    // After the tables: a sequence knows no snapshot, and must not stand before what was copied.
    archive.add(Catalog.SEQUENCES, Catalog.lines(catalog.sequences()));
    byte[] head = head(tx);
    if (head != null) {
      archive.add(HEAD, out -> out.write(head));
    }
    return new Moment(at, head == null ? null : Sha256.hex(head));
  }

  private static void copy(Handle tx, TableShape table, OutputStream out) throws IOException {
    try {
      CopyOut copy = copies(tx).copyOut(table.copyOut());
      for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
        write(tx, row, out);
      }
    } catch (SQLException e) {
      throw new IOException("Table " + table.name() + " cannot be copied", e);
    }
  }

  private static void write(Handle tx, byte[] row, OutputStream out) throws IOException {
    try {
      out.write(row);
    } catch (IOException | RuntimeException e) {
      // The rest of the copy is still on its way: a rollback would wait for it, and a cancelled
      // copy
      // leaves answers that are taken for those of the next statement.
      endSession(tx, e);
      throw e;
    }
  }

  private static byte @Nullable [] head(Handle tx) {
    boolean chained =
        tx.createQuery("SELECT to_regclass('evidence_batch') IS NOT NULL")
            .mapTo(Boolean.class)
            .one();
    return chained
        ? tx.createQuery("SELECT head FROM evidence_batch ORDER BY id DESC LIMIT 1")
            .mapTo(byte[].class)
            .findOne()
            .orElse(null)
        : null;
  }

  static CopyManager copies(Handle tx) throws IOException {
    try {
      return tx.getConnection().unwrap(PGConnection.class).getCopyAPI();
    } catch (SQLException e) {
      throw new IOException("The database cannot be copied", e);
    }
  }
}
