package vn.lienthong.qcvn109.contract;

/** How a service answers. */
public enum ServiceMode {
  /** The answer is the reply to the call. */
  SYNC,
  /** A receipt at once, the answer as a message of its own. */
  ASYNC,
  /** Something happened; nobody answers. */
  EVENT,
  /** A file of many rows, named by a small message. */
  BULK
}
