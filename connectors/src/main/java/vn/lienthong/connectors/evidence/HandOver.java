package vn.lienthong.connectors.evidence;

import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A hand-over leased for the broker.
 *
 * @param id its id, all that the broker carries
 * @param receiver the member to deliver to
 * @param round how often it was leased, this time included: a lawful re-queue has another round
 */
public record HandOver(long id, MemberCode receiver, int round) {}
