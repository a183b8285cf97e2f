package vn.lienthong.connectors.api;

/** Something the hub needs, which can say whether it works: the broker, the database. */
public interface ComponentHealth {
  /** Its name in the health report, e.g. {@code database}. */
  String name();

  /**
   * Tries it, within a few seconds.
   *
   * @return what an operator may want to know of it while it works, e.g. its version; no personal
   *     data
   * @throws Exception if it does not work; the message says why
   */
  String check() throws Exception;
}
