package vn.lienthong.routes.pipeline;

import java.util.UUID;
import vn.lienthong.connectors.evidence.ClaimedHandOver;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.registry.Member;

/**
 * One hand-over on its way to its receiver.
 *
 * @param claimed the row that is claimed
 * @param owner names the claim
 * @param receiver the member that gets it
 * @param header the header of the message as it was kept
 * @param sentBy the sender under which it travels: its own, or the hub with its translation
 * @param sentId the id under which it travels, unique for that sender
 * @param document the bytes that travel
 * @param maybeSent whether the receiver may have it already: it is asked before it is sent
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record Delivery(
    ClaimedHandOver claimed,
    String owner,
    Member receiver,
    MessageHeader header,
    MemberCode sentBy,
    UUID sentId,
    byte[] document,
    boolean maybeSent) {

  long handOverId() {
    return claimed.id();
  }

  long evidenceId() {
    return claimed.evidenceId();
  }

  /** The same, now that the receiver has said that it never took it. */
  Delivery neverTaken() {
    return new Delivery(claimed, owner, receiver, header, sentBy, sentId, document, false);
  }
}
