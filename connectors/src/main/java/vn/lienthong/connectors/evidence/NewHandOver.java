package vn.lienthong.connectors.evidence;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * What is to reach somebody.
 *
 * @param evidenceId the kept message
 * @param receiver the member to deliver to
 * @param expiresAt after it, it must not take effect
 * @param orderKey keyed digest of what its order is about: of equal ones the receiver gets the next
 *     after the one before has ended; null for one that waits for no other
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record NewHandOver(
    long evidenceId,
    MemberCode receiver,
    @Nullable OffsetDateTime expiresAt,
    byte @Nullable [] orderKey) {

  /** One without an end and without an order. */
  public static NewHandOver of(long evidenceId, MemberCode receiver) {
    return new NewHandOver(evidenceId, receiver, null, null);
  }

  /** The same for somebody else. */
  public NewHandOver to(MemberCode other) {
    return new NewHandOver(evidenceId, other, expiresAt, orderKey);
  }
}
