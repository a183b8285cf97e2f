package vn.lienthong.connectors.api;

import java.time.OffsetDateTime;

/** Makes electronic papers that carry their officer's own signature inside. */
@FunctionalInterface
public interface PaperSigner {
  /**
   * A PDF of the whole content with a QR code, signed (PAdES-B-B, ETSI EN 319 142-1).
   *
   * @param at the time of signing, as the signature claims it
   */
  byte[] sign(PaperContent content, OffsetDateTime at);
}
