package vn.lienthong.routes.naming;

import vn.lienthong.qcvn109.identifier.MemberCode;

/** Route ids by the grammar {@code <agency>.<service>.<in|out|dlq>}, and the names of queues. */
public final class RouteIds {
  private RouteIds() {}

  /** A route by which something enters. */
  public static String in(String agency, String service) {
    return agency + "." + service + ".in";
  }

  /** A route by which something leaves. */
  public static String out(String agency, String service) {
    return agency + "." + service + ".out";
  }

  /** The queue that holds what waits for a member. */
  public static String deliverQueue(MemberCode member) {
    return "deliver." + member;
  }
}
