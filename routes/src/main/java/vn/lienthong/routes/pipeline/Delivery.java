package vn.lienthong.routes.pipeline;

import java.util.UUID;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.registry.Member;

/**
 * One hand-over on its way to its receiver.
 *
 * @param handOverId the row that is claimed
 * @param owner names the claim
 * @param evidenceId the message in evidence
 * @param receiver the member that gets it
 * @param header the header of the message as it was kept
 * @param sentId the id under which it travels: its own, or that of the hub's translation
 * @param document the bytes that travel
 * @param attempt how many times it was claimed, this time included
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record Delivery(
    long handOverId,
    String owner,
    long evidenceId,
    Member receiver,
    MessageHeader header,
    UUID sentId,
    byte[] document,
    int attempt) {}
