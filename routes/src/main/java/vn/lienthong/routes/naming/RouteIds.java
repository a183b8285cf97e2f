package vn.lienthong.routes.naming;

/** Route ids by the grammar {@code <agency>.<service>.<in|out|dlq>}. */
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
}
