package vn.lienthong.connectors.evidence.chain;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the frames of a copy: a letter, the length of what follows, and that. */
final class Frames {
  static final char BEGIN = 'B';
  static final char HEAD = 'H';
  static final char RECORD = 'R';
  static final char CONTENT = 'C';
  static final char KEY = 'K';
  static final char END = 'E';
  static final int DIGEST = 32;

  private final DataOutputStream out;

  Frames(DataOutputStream out) {
    this.out = out;
  }

  /** After which batch it begins, how many records stand up to there, and that head's digest. */
  void begin(long after, long total, @Nullable StoredBatch before) throws IOException {
    frame(BEGIN, Long.BYTES + Long.BYTES + DIGEST);
    out.writeLong(after);
    out.writeLong(total);
    out.write(before == null ? new byte[DIGEST] : before.digest());
  }

  void head(byte[] document) throws IOException {
    frame(HEAD, document.length);
    out.write(document);
  }

  void record(SealedLeaf leaf, byte[] canonical) throws IOException {
    frame(RECORD, Integer.BYTES + Long.BYTES + DIGEST + canonical.length);
    out.writeInt(leaf.kind());
    out.writeLong(leaf.id());
    out.write(Arrays.copyOf(leaf.hash(), DIGEST)); // one cut short in the store is found as changed
    out.write(canonical);
  }

  void content(long evidenceId, byte[] content) throws IOException {
    frame(CONTENT, Long.BYTES + content.length);
    out.writeLong(evidenceId);
    out.write(content);
  }

  /** The key itself is not given away: with it a copy would outlive an erasure. */
  void key(long evidenceId) throws IOException {
    frame(KEY, Long.BYTES);
    out.writeLong(evidenceId);
  }

  /**
   * The last batch, how many records the copy holds, and the last head's digest: without it a copy
   * is cut, and of the last head no other one holds the digest.
   */
  void end(long last, long records, byte @Nullable [] digest) throws IOException {
    frame(END, Long.BYTES + Long.BYTES + DIGEST);
    out.writeLong(last);
    out.writeLong(records);
    out.write(digest == null ? new byte[DIGEST] : digest);
  }

  private void frame(char letter, int length) throws IOException {
    out.writeByte(letter);
    out.writeInt(length);
  }
}
