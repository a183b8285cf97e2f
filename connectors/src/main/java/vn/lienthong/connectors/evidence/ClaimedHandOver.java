package vn.lienthong.connectors.evidence;

import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A hand-over that its claimer, and nobody else, sends now.
 *
 * @param id its id
 * @param receiver the member to deliver to
 * @param evidenceId the kept message
 * @param attempts how often it was claimed, this time included
 * @param body the bytes to send
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record ClaimedHandOver(
    long id, MemberCode receiver, long evidenceId, int attempts, byte[] body) {}
