package vn.lienthong.connectors.evidence.chain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Reads one copy from its beginning to its end; contents pass without being held. */
final class CopyReader {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_HEAD = 1 << 20;
  private static final int LONGEST_RECORD = 1 << 20;
  private static final int LONGEST_CONTENT = 1 << 30;
  private static final int RECORD_HEAD = Integer.BYTES + Long.BYTES + Frames.DIGEST;

  private final DataInputStream in;
  private final CopyHandler handler;
  private int position;

  private CopyReader(DataInputStream in, CopyHandler handler) {
    this.in = in;
    this.handler = handler;
  }

  /**
   * Reads a file.
   *
   * @throws DamagedCopyException where it is no copy, is cut or has a damaged frame
   * @throws IOException where it cannot be read
   */
  static void read(Path file, CopyHandler handler) throws IOException, DamagedCopyException {
    try (InputStream raw = Files.newInputStream(file)) {
      new CopyReader(new DataInputStream(new BufferedInputStream(raw, BUFFER)), handler).all();
    } catch (EOFException e) {
      throw new DamagedCopyException("the file ends in the middle");
    }
  }

  private void all() throws IOException, DamagedCopyException {
    magic();
    boolean going = true;
    while (going) {
      char letter = (char) in.readUnsignedByte();
      int length = in.readInt();
      going = frame(letter, length);
    }
    if (in.read() != -1) {
      throw new DamagedCopyException("something follows the end");
    }
  }

  private void magic() throws IOException, DamagedCopyException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != -1 && line.length() < 40; next = in.read()) {
      line.append((char) next);
      if (next == '\n') {
        break;
      }
    }
    byte[] magic = line.toString().getBytes(ISO_8859_1);
    if (!Arrays.equals(magic, CopyWriter.COPY) && !Arrays.equals(magic, CopyWriter.HEADS)) {
      throw new DamagedCopyException("the first line is not that of a copy of this version");
    }
  }

  /** Whether another may follow. */
  private boolean frame(char letter, int length) throws IOException, DamagedCopyException {
    switch (letter) {
      case Frames.BEGIN -> begin(length);
      case Frames.HEAD -> {
        require(length > 0 && length <= LONGEST_HEAD, letter, length);
        handler.head(bytes(length));
        position = 0;
      }
      case Frames.RECORD -> record(length);
      case Frames.CONTENT -> {
        require(length >= Long.BYTES && length <= LONGEST_CONTENT, letter, length);
        handler.content(in.readLong(), digest(length - Long.BYTES));
      }
      case Frames.KEY -> {
        require(length == Long.BYTES, letter, length);
        handler.key(in.readLong());
      }
      case Frames.END -> {
        require(length == 2 * Long.BYTES + Frames.DIGEST, letter, length);
        handler.end(in.readLong(), in.readLong(), bytes(Frames.DIGEST));
        return false;
      }
      default -> throw new DamagedCopyException("no frame begins with byte " + (int) letter);
    }
    return true;
  }

  private void begin(int length) throws IOException, DamagedCopyException {
    require(length == 2 * Long.BYTES + Frames.DIGEST, Frames.BEGIN, length);
    long after = in.readLong();
    long total = in.readLong();
    byte[] digest = bytes(Frames.DIGEST);
    if (after == 0 && (total != 0 || !Arrays.equals(digest, new byte[Frames.DIGEST]))) {
      throw new DamagedCopyException("a whole chain begins after nothing");
    }
    handler.begin(after, total, after == 0 ? null : digest);
  }

  private void record(int length) throws IOException, DamagedCopyException {
    require(length >= RECORD_HEAD && length <= LONGEST_RECORD, Frames.RECORD, length);
    int kind = in.readInt();
    long id = in.readLong();
    SealedLeaf leaf = new SealedLeaf(position++, kind, id, bytes(Frames.DIGEST));
    byte[] canonical = bytes(length - RECORD_HEAD);
    RecordKey key = BatchCheck.key(leaf);
    if (key == null) {
      throw new DamagedCopyException("no kind of record has the number " + kind);
    }
    handler.record(leaf, new ChainRecord(key, canonical));
  }

  private byte[] digest(int length) throws IOException {
    MessageDigest digest = sha256();
    byte[] some = new byte[Math.min(length, BUFFER)];
    int left = length;
    while (left > 0) {
      int now = Math.min(left, some.length);
      in.readFully(some, 0, now);
      digest.update(some, 0, now);
      left -= now;
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static void require(boolean holds, char letter, int length) throws DamagedCopyException {
    if (!holds) {
      throw new DamagedCopyException("a frame " + letter + " cannot have " + length + " bytes");
    }
  }
}
