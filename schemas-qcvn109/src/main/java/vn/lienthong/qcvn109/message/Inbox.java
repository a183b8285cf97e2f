package vn.lienthong.qcvn109.message;

import java.time.OffsetDateTime;
import java.util.List;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * {@code tt:HopThu}: what a member that fetches was given.
 *
 * @param member whose inbox it is
 * @param at when the letters were given
 * @param waiting how many letters still wait, those under lease not counted
 * @param letters the oldest first
 */
public record Inbox(MemberCode member, OffsetDateTime at, long waiting, List<Letter> letters) {}
