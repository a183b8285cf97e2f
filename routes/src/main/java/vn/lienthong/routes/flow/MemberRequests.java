package vn.lienthong.routes.flow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * How many requests of one member are under way. One that keeps many slow requests open takes its
 * own places, not the threads of the others; whoever is no member shares one member's places.
 */
final class MemberRequests {
  private static final String NOBODY = "";

  private final int limit;
  private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

  MemberRequests(int limit) {
    this.limit = limit;
  }

  boolean begin(@Nullable MemberCode member) {
    return underWay.merge(key(member), 1, Integer::sum) <= limit;
  }

  /** Ends what {@link #begin} began, also where it said no. */
  void end(@Nullable MemberCode member) {
    underWay.computeIfPresent(key(member), (code, count) -> count == 1 ? null : count - 1);
  }

  private static String key(@Nullable MemberCode member) {
    return member == null ? NOBODY : member.value();
  }
}
