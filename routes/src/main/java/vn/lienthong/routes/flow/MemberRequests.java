package vn.lienthong.routes.flow;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * How many requests of one member are under way. One that keeps many slow requests open takes its
 * own places, not the threads of the others; whoever is no member shares one member's places.
 * Nobody has more places than are free, so however many members fill theirs, some are left for the
 * next. Safe for several threads.
 */
final class MemberRequests {
  private static final String NOBODY = "";

  private final int limit;
  private final int places;
  private final Map<String, Integer> underWay = new HashMap<>();
  private int all;

  /**
   * Counts requests.
   *
   * @param limit of one member
   * @param places of all together: the threads of the doors
   */
  MemberRequests(int limit, int places) {
    this.limit = limit;
    this.places = places;
  }

  synchronized boolean begin(@Nullable MemberCode member) {
    int own = underWay.merge(key(member), 1, Integer::sum);
    all++;
    return own <= limit && own <= places - all + 1;
  }

  /** Ends what {@link #begin} began, also where it said no. */
  synchronized void end(@Nullable MemberCode member) {
    underWay.computeIfPresent(key(member), (code, count) -> count == 1 ? null : count - 1);
    all--;
  }

  private static String key(@Nullable MemberCode member) {
    return member == null ? NOBODY : member.value();
  }
}
