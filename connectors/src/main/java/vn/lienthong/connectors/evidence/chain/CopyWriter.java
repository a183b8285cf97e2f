package vn.lienthong.connectors.evidence.chain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.ContentDepth;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.KeptContents;

/** Writes copies of the chain, and of its heads alone; docs/evidence-format.md describes both. */
public final class CopyWriter {
  static final byte[] COPY = "LIENTHONG-CHUNG-CU 1\n".getBytes(US_ASCII);
  static final byte[] HEADS = "LIENTHONG-DAU-CHUOI 1\n".getBytes(US_ASCII);
  private static final int HEADS_AT_ONCE = 50;
  private static final int BUFFER = 1 << 16;

  private final Jdbi jdbi;
  private final KeptContents kept;
  private final LongConsumer progress;

  /**
   * Copies from this store.
   *
   * @param progress is told how many records were written
   */
  public CopyWriter(HubDatabase database, LongConsumer progress) {
    this.jdbi = database.jdbi();
    this.kept = KeptContents.of(database, ContentDepth.ROW);
    this.progress = progress;
  }

  /**
   * Writes every sealed record after a batch, with its content as it is kept: encrypted.
   *
   * @param after 0 for the whole chain
   * @return number of the last batch written
   * @throws IllegalArgumentException where there is no such batch
   */
  public long copy(OutputStream to, long after) throws IOException {
    return write(to, COPY, after, this::records);
  }

  /** Writes the signed heads alone, for another party to keep. */
  public long heads(OutputStream to, long after) throws IOException {
    return write(to, HEADS, after, (batch, frames) -> 0);
  }

  /** What follows a head. */
  private interface Contents {
    long write(StoredBatch batch, Frames frames) throws IOException;
  }

  private long write(OutputStream to, byte[] magic, long after, Contents contents)
      throws IOException {
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to, BUFFER))) {
      out.write(magic);
      Frames frames = new Frames(out);
      StoredBatch before = before(after);
      frames.begin(after, before == null ? 0 : before.total(), before);
      long last = after;
      long records = 0;
      byte[] digest = before == null ? null : before.digest();
      for (List<StoredBatch> some = next(last); !some.isEmpty(); some = next(last)) {
        for (StoredBatch batch : some) {
          frames.head(batch.head());
          records += contents.write(batch, frames);
          last = batch.id();
          digest = batch.digest();
          progress.accept(records);
        }
      }
      frames.end(last, records, digest);
      return last;
    }
  }

  private @Nullable StoredBatch before(long after) {
    if (after == 0) {
      return null;
    }
    Optional<StoredBatch> found = jdbi.withHandle(handle -> StoredBatch.find(handle, after));
    return found.orElseThrow(() -> new IllegalArgumentException("there is no batch " + after));
  }

  private List<StoredBatch> next(long last) {
    return jdbi.withHandle(handle -> StoredBatch.after(handle, last, HEADS_AT_ONCE));
  }

  private long records(StoredBatch batch, Frames frames) throws IOException {
    try {
      return jdbi.<Long, Exception>inTransaction(tx -> records(tx, batch.id(), frames));
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("The store could not be read", e);
    }
  }

  private long records(Handle tx, long batch, Frames frames) throws SQLException, IOException {
    tx.setReadOnly(true);
    BatchRows rows = BatchRows.read(tx, batch);
    for (SealedLeaf leaf : rows.leaves()) {
      ChainRecord record = rows.record(leaf);
      frames.record(leaf, record == null ? new byte[0] : record.canonical());
    }
    rows.eachContent(tx.getConnection(), kept, one -> write(one, frames));
    return rows.leaves().size();
  }

  private static void write(KeptContents.Kept kept, Frames frames) throws IOException {
    byte[] content = kept.ciphertext();
    if (content != null) {
      frames.content(kept.id(), content);
    }
    if (kept.state() != KeptContents.State.NO_KEY) {
      frames.key(kept.id());
    }
  }
}
