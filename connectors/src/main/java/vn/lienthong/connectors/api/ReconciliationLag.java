package vn.lienthong.connectors.api;

import java.util.List;

/** How far agencies' books lag behind each other. Never throws, never holds up long. */
public interface ReconciliationLag {
  /** The kinds of members that are reconciled, and {@code hub}. */
  List<String> kinds();

  /**
   * The age in days of the oldest day of acts of which a kind of member still lacks a record past
   * its time, or has not answered; 0 without one, not a number where it is not known.
   */
  double days(String kind);
}
