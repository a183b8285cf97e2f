package vn.lienthong.connectors.evidence.chain;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a batch says.
 *
 * @param hub code of the hub that signed
 * @param batch its number, from 1
 * @param leaves how many records the batch holds
 * @param total how many the chain holds up to it
 * @param root of the Merkle tree over the records
 * @param previous SHA-256 of the head before; null for batch 1
 * @param at when it was sealed
 * @param stamp whether it carries a time-stamp
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record SealedHead(
    String hub,
    long batch,
    long leaves,
    long total,
    byte[] root,
    byte @Nullable [] previous,
    Instant at,
    Stamp stamp) {

  /** Whether a head carries a time-stamp; the names are those of the document. */
  public enum Stamp {
    /** It does. */
    CO,
    /** No authority is configured. */
    CHUA_CAU_HINH,
    /** The authority did not answer for longer than sealing may wait. */
    KHONG_LAY_DUOC
  }

  /** Whether it stands directly after a head with this digest; null stands for no head. */
  boolean follows(byte @Nullable [] digest) {
    return Arrays.equals(previous, digest);
  }
}
