package vn.lienthong.connectors.evidence;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * How an inbox stands.
 *
 * @param receiver whose it is
 * @param waiting how many may be given, or have to wait for one before them
 * @param leased how many were given and are not acknowledged yet
 * @param oldest since when the oldest of both is there; null where there is none
 * @param lastFetch when the member was last here; null if never
 */
public record InboxState(
    MemberCode receiver,
    long waiting,
    long leased,
    @Nullable OffsetDateTime oldest,
    @Nullable OffsetDateTime lastFetch) {}
