package vn.lienthong.connectors.evidence;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A hand-over that its claimer, and nobody else, sends now.
 *
 * @param id its id
 * @param receiver the member to deliver to
 * @param evidenceId the kept message
 * @param attempts how often it was claimed, this time included
 * @param failures how often it failed by its own, and not because its receiver failed for all
 * @param age how long ago it was accepted, by the database's clock
 * @param maybeSent whether it may have been on the wire before this claim: then its receiver is
 *     asked about it before it is sent again
 * @param askFirst whether that may have been in a time that a restore has lost, and in a form that
 *     is lost with it
 * @param expiresAt after it, it must not take effect
 * @param expired whether that time has come, by the database's clock
 * @param ordered whether others may wait for its end
 * @param body the bytes to send
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record ClaimedHandOver(
    long id,
    MemberCode receiver,
    long evidenceId,
    int attempts,
    int failures,
    Duration age,
    boolean maybeSent,
    boolean askFirst,
    @Nullable OffsetDateTime expiresAt,
    boolean expired,
    boolean ordered,
    byte[] body) {}
