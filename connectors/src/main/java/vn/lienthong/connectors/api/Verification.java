package vn.lienthong.connectors.api;

import vn.lienthong.qcvn109.error.HubFault;

/**
 * Outcome of a verification.
 *
 * @param <T> what is trusted after it
 */
public sealed interface Verification<T> {
  /**
   * The document may be trusted.
   *
   * @param document the verified document
   */
  record Trusted<T>(T document) implements Verification<T> {}

  /**
   * The document must not be used.
   *
   * @param fault the rule it breaks, and where
   */
  record Refused<T>(HubFault fault) implements Verification<T> {}
}
