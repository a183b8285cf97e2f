package vn.lienthong.connectors.evidence;

import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A hand-over that was stopped, or taken up again, without its receiver.
 *
 * @param id its id
 * @param evidenceId the kept message
 * @param receiver the member that it was for
 * @param maybeSent whether it may have been on the wire: then its effect is not known
 */
public record StoppedHandOver(long id, long evidenceId, MemberCode receiver, boolean maybeSent) {}
