package vn.lienthong.routes.pressure;

import vn.lienthong.qcvn109.error.HubErrorCode;

/**
 * Why something is not taken for the moment.
 *
 * @param what which part, in one word for health and log, e.g. {@code disk-broker}
 * @param scope what it stops
 * @param code what the sender is told
 * @param detail what is the matter and what it waits for, in English, no personal value
 */
record Pressure(String what, Scope scope, HubErrorCode code, String detail) {
  /** What does not work; each includes those before it. */
  enum Scope {
    /** Nothing is taken that would wait for a receiver; questions are answered. */
    HAND_OVERS("questions, receipts, dossiers"),
    /** Nothing is taken. */
    WRITES("receipts, dossiers, the directory"),
    /** Nothing can be asked either. */
    ALL("the directory");

    private final String works;

    Scope(String works) {
      this.works = works;
    }

    /** What still works. */
    String works() {
      return works;
    }

    boolean stops(Scope act) {
      return compareTo(act) >= 0;
    }
  }
}
