package vn.lienthong.connectors.evidence.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.qcvn109.digest.Sha256;

/**
 * Signed heads, from a file or a store, their signatures and their order checked. A party that
 * keeps those of one day can see later whether the chain it is shown still holds them.
 */
public final class HeadsSeen {
  private static final int AT_ONCE = 50;

  private final Map<Long, byte[]> digests = new TreeMap<>();
  private final Findings findings = new Findings();
  private final HeadVerifier heads;
  private @Nullable ChainLinks links;
  private long from;

  private HeadsSeen(HeadVerifier heads) {
    this.heads = heads;
  }

  /**
   * Reads them from an export of heads, or from a copy.
   *
   * @throws IOException where the file cannot be read
   */
  public static HeadsSeen in(Path file, HeadVerifier heads) throws IOException {
    HeadsSeen seen = new HeadsSeen(heads);
    try {
      CopyReader.read(file, seen.new Reading());
    } catch (DamagedCopyException e) {
      String reason = file.getFileName() + ": " + e.getMessage();
      seen.findings.add(ChainFinding.ofBatch(seen.last() + 1, Problem.COPY_DAMAGED, reason));
    }
    return seen;
  }

  /** Reads them from the store. */
  public static HeadsSeen in(HubDatabase database, HeadVerifier heads) {
    HeadsSeen seen = new HeadsSeen(heads);
    seen.begin(0, 0, null);
    Jdbi jdbi = database.jdbi();
    List<StoredBatch> some = List.of();
    do {
      some = jdbi.withHandle(handle -> StoredBatch.after(handle, seen.last(), AT_ONCE));
      some.forEach(batch -> seen.take(batch.head(), batch.id()));
    } while (!some.isEmpty());
    return seen;
  }

  /**
   * Compares what was seen with what is shown now.
   *
   * @return what is wrong with either, and where they differ
   */
  public ChainReport compareWith(HeadsSeen shown) {
    Findings all = new Findings();
    all.addAll(findings);
    all.addAll(shown.findings);
    long compared = 0;
    for (Map.Entry<Long, byte[]> seen : digests.entrySet()) {
      long batch = seen.getKey();
      byte[] there = shown.digests.get(batch);
      if (there != null) {
        compared++;
        if (!Arrays.equals(there, seen.getValue())) {
          String detail = "đã thấy/seen " + hex(seen.getValue()) + ", nay/now " + hex(there);
          all.add(ChainFinding.ofBatch(batch, Problem.FORKED, detail));
        }
      } else if (batch > shown.from) {
        all.add(ChainFinding.ofBatch(batch, Problem.CUT, hex(seen.getValue())));
      }
    }
    String last = shown.digests.isEmpty() ? null : hex(shown.digests.get(shown.last()));
    return new ChainReport(
        compared,
        0,
        0,
        0,
        0,
        0,
        shown.from,
        shown.last(),
        last,
        all.doubts().ranges(),
        all.first(),
        all.counts(),
        null);
  }

  /** How many. */
  public int count() {
    return digests.size();
  }

  /** Number of the last one; where there is none, of the one before. */
  public long last() {
    return links == null ? 0 : links.last();
  }

  private void begin(long after, long total, byte @Nullable [] digest) {
    from = after;
    links = new ChainLinks(findings, after, total, digest);
  }

  private void take(byte[] document, long id) {
    if (links == null) {
      begin(0, 0, null);
    }
    if (links != null) {
      links.next(document, id);
    }
    heads.verify(document, id, findings);
    digests.put(id, Sha256.of(document));
  }

  private static String hex(byte @Nullable [] digest) {
    return digest == null ? "" : HexFormat.of().formatHex(digest);
  }

  /** Takes the heads of a file and leaves the rest. */
  private final class Reading implements CopyHandler {
    @Override
    public void begin(long after, long total, byte @Nullable [] digest) {
      HeadsSeen.this.begin(after, total, digest);
    }

    @Override
    public void head(byte[] document) {
      long id = last() + 1;
      try {
        id = Math.max(id, HeadVerifier.claimed(document).batch());
      } catch (UntrustedHeadException e) {
        // the verification of the signature names it
      }
      take(document, id);
    }

    @Override
    public void record(SealedLeaf leaf, ChainRecord record) {}

    @Override
    public void content(long evidenceId, byte[] digest) {}

    @Override
    public void key(long evidenceId) {}

    @Override
    public void end(long last, long records, byte[] digest) {
      if (links != null && !links.endsWith(last, digest)) {
        String reason = "its end speaks of batch " + last;
        findings.add(ChainFinding.ofBatch(last() + 1, Problem.COPY_DAMAGED, reason));
      }
    }
  }
}
