package vn.lienthong.connectors.evidence.chain;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.ContentDepth;
import vn.lienthong.qcvn109.digest.Sha256;

/** Follows heads one after the other: no gap, each continuing the one before. */
final class ChainLinks {
  private final Findings findings;
  private final long from;
  private long last;
  private long total;
  private byte @Nullable [] lastDigest;
  private @Nullable Instant lastAt;
  private long batches;
  private long unstamped;

  /**
   * Begins after a batch.
   *
   * @param from its number; 0 begins with the first
   * @param total of the chain up to it
   * @param digest of its head; null for none
   */
  ChainLinks(Findings findings, long from, long total, byte @Nullable [] digest) {
    this.findings = findings;
    this.from = from;
    this.last = from;
    this.total = total;
    this.lastDigest = digest;
  }

  /**
   * Takes the next head as it is given, before anybody trusts it.
   *
   * @return what it says; null where it says nothing that one could check
   */
  @Nullable SealedHead next(byte[] document, long expectedId) {
    SealedHead head = null;
    try {
      head = HeadVerifier.claimed(document);
    } catch (UntrustedHeadException e) {
      add(expectedId, Problem.HEAD_UNTRUSTED, String.valueOf(e.getMessage()));
    }
    if (expectedId != last + 1) {
      add(last + 1, Problem.BATCH_MISSING, (last + 1) + " - " + (expectedId - 1));
    } else if (head != null) {
      link(head, expectedId);
    }
    last = expectedId;
    lastDigest = Sha256.of(document);
    batches++;
    if (head != null) {
      followInTime(head, expectedId);
      total = head.total();
      unstamped += head.stamp() == SealedHead.Stamp.CO ? 0 : 1;
    }
    return head;
  }

  private void link(SealedHead head, long expectedId) {
    if (head.batch() != expectedId) {
      add(expectedId, Problem.HEAD_UNLINKED, "bc:SoLo " + head.batch());
    }
    if (!head.follows(lastDigest)) {
      add(expectedId, Problem.HEAD_UNLINKED, "bc:DauTruoc");
    }
    if (head.total() != total + head.leaves()) {
      add(expectedId, Problem.HEAD_UNLINKED, "bc:TongSo");
    }
  }

  private void followInTime(SealedHead head, long batch) {
    if (lastAt != null && head.at().plus(HeadVerifier.TOLERANCE).isBefore(lastAt)) {
      findings.doubts().add(batch, TimeDoubt.BEFORE_PREVIOUS);
    }
    lastAt = head.at();
  }

  private void add(long batch, Problem problem, String detail) {
    findings.add(ChainFinding.ofBatch(batch, problem, detail));
  }

  long last() {
    return last;
  }

  /** Whether these are the last batch and the digest of its head; zeros stand for no head. */
  boolean endsWith(long batch, byte[] digest) {
    byte[] here = lastDigest == null ? new byte[digest.length] : lastDigest;
    return batch == last && Arrays.equals(here, digest);
  }

  ChainReport report(
      long records, long erased, long ended, long unsealed, @Nullable ContentDepth depth) {
    return new ChainReport(
        batches,
        records,
        erased,
        ended,
        unstamped,
        unsealed,
        from,
        last,
        lastDigest == null ? null : HexFormat.of().formatHex(lastDigest),
        findings.doubts().ranges(),
        findings.first(),
        findings.counts(),
        depth);
  }
}
