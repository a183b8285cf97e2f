package vn.lienthong.connectors.evidence;

import java.time.OffsetDateTime;

/**
 * A hand-over that a member which fetches has until its lease ends.
 *
 * @param id its id
 * @param evidenceId the kept message
 * @param owner names this fetch
 * @param until the end of the lease, by the database's clock
 * @param given how often it was given, this time included
 * @param fresh whether it was never given, or sent, before
 */
public record InboxLease(
    long id, long evidenceId, String owner, OffsetDateTime until, int given, boolean fresh) {}
