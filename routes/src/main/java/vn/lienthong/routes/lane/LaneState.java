package vn.lienthong.routes.lane;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Where a lane stands on this node.
 *
 * @param member whom it leads to
 * @param open whether messages pass; otherwise the hub only looks from time to time
 * @param closedSince since when none pass; null where they do
 * @param nextLook when the hub looks next; null where messages pass
 * @param lastFault incident id, code and text of the last failure; null before the first
 */
public record LaneState(
    MemberCode member,
    boolean open,
    @Nullable Instant closedSince,
    @Nullable Instant nextLook,
    @Nullable String lastFault) {}
