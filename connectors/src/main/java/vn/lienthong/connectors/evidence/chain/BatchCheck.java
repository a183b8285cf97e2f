package vn.lienthong.connectors.evidence.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the records of one batch with their leaves, and these with the signed root. */
final class BatchCheck {
  private final SealedHead head;
  private final Findings findings;
  private final List<byte[]> stored = new ArrayList<>();
  private final List<byte[]> computed = new ArrayList<>();
  private final List<Suspect> suspects = new ArrayList<>();

  private record Suspect(SealedLeaf leaf, RecordKey key, @Nullable ChainRecord record) {}

  BatchCheck(SealedHead head, Findings findings) {
    this.head = head;
    this.findings = findings;
  }

  /**
   * Takes the next record.
   *
   * @param leaf what the batch holds of it
   * @param record it; null where it is gone
   * @param content SHA-256 of its content as it is kept now; null where there is none
   */
  void next(SealedLeaf leaf, @Nullable ChainRecord record, byte @Nullable [] content) {
    if (leaf.position() != stored.size()) {
      add(ChainFinding.ofBatch(head.batch(), Problem.COUNT_WRONG, "position " + leaf.position()));
    }
    RecordKey key = key(leaf);
    byte[] hash = record == null ? new byte[0] : record.leaf();
    stored.add(leaf.hash());
    computed.add(hash);
    if (key == null) {
      String kind = "kind " + leaf.kind() + " at position " + leaf.position();
      add(ChainFinding.ofBatch(head.batch(), Problem.LEAF_CHANGED, kind));
    } else if (record == null || !record.isOf(key) || !Arrays.equals(hash, leaf.hash())) {
      suspects.add(new Suspect(leaf, key, record));
    } else if (content != null && !Arrays.equals(content, record.contentDigest())) {
      report(new Suspect(leaf, key, record), Problem.CONTENT_CHANGED);
    }
  }

  /** Says what is wrong with the batch, once all its records were taken. */
  void finish() {
    if (stored.size() != head.leaves()) {
      String counts = stored.size() + " instead of " + head.leaves();
      add(ChainFinding.ofBatch(head.batch(), Problem.COUNT_WRONG, counts));
    }
    boolean leavesHold = Arrays.equals(MerkleTree.root(stored), head.root());
    boolean recordsHold = !leavesHold && Arrays.equals(MerkleTree.root(computed), head.root());
    for (Suspect suspect : suspects) {
      if (suspect.record() == null) {
        report(suspect, Problem.RECORD_MISSING);
      } else {
        report(suspect, recordsHold ? Problem.LEAF_CHANGED : Problem.RECORD_CHANGED);
      }
    }
    if (!leavesHold && !recordsHold) {
      add(ChainFinding.ofBatch(head.batch(), Problem.ROOT_WRONG, ""));
    }
  }

  static @Nullable RecordKey key(SealedLeaf leaf) {
    try {
      return new RecordKey(RecordKind.of(leaf.kind()), leaf.id());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void report(Suspect suspect, Problem problem) {
    add(
        ChainFinding.ofRecord(
            head.batch(), suspect.leaf().position(), problem, suspect.key(), suspect.record()));
  }

  private void add(ChainFinding finding) {
    findings.add(finding);
  }
}
