package vn.lienthong.connectors.security.certificate;

import java.time.Duration;

/**
 * Limits of one question to an authority.
 *
 * @param connect for the connection to stand
 * @param whole for the whole exchange
 * @param ocspBytes largest answer of a responder
 * @param crlBytes largest list
 */
public record FetchLimits(Duration connect, Duration whole, int ocspBytes, int crlBytes) {
  /** What suits most installations: 2 s, 10 s, 64 KiB, 20 MiB. */
  public static final FetchLimits USUAL =
      new FetchLimits(Duration.ofSeconds(2), Duration.ofSeconds(10), 64 << 10, 20 << 20);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException for a limit that is not positive
   */
  public FetchLimits {
    if (connect.toMillis() <= 0 || whole.toMillis() <= 0 || ocspBytes <= 0 || crlBytes <= 0) {
      throw new IllegalArgumentException("limits: more than nothing");
    }
  }
}
