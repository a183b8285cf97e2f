package vn.lienthong.connectors.evidence.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.digest.Sha256;

/**
 * What shows that one record stands in the chain, to somebody who has nothing else of it.
 *
 * @param key which record
 * @param canonical its canonical bytes; their leaf hash is SHA-256(0x00 || canonical)
 * @param batch number of the batch that holds it
 * @param position its place in the batch, from 0
 * @param size how many records the batch holds
 * @param path the hashes beside the way from the leaf to the root (RFC 6962, 2.1.1)
 * @param head the batch's signed {@code bc:DauChuoi}
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record InclusionProof(
    RecordKey key,
    byte[] canonical,
    long batch,
    int position,
    int size,
    List<byte[]> path,
    byte[] head) {

  /** SHA-256 of the head. */
  public byte[] headDigest() {
    return Sha256.of(head);
  }

  /** Whether the path leads from the record to a root. */
  public boolean leadsTo(byte @Nullable [] root) {
    return root != null && MerkleTree.holds(MerkleTree.leaf(canonical), position, size, path, root);
  }
}
