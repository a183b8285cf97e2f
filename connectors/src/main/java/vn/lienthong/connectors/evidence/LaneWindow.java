package vn.lienthong.connectors.evidence;

import java.time.Duration;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * How much a member may have in the broker.
 *
 * @param receiver the member
 * @param size at most so many hand-overs of it are leased at once, on all nodes together; each node
 *     looks for itself, so that nodes that look at the same moment may exceed it
 * @param lease how long one may stay in the broker before it is given out again
 */
public record LaneWindow(MemberCode receiver, int size, Duration lease) {}
