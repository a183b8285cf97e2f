package vn.lienthong.connectors.security.timestamp;

/** Says with its signature that something existed at a moment. Any thread may ask. */
@FunctionalInterface
public interface TimeStampAuthority {
  /**
   * Asks for one time-stamp.
   *
   * @param sha256 the digest to stamp, 32 bytes
   * @return the RFC 3161 {@code TimeStampToken}, DER
   * @throws TimeStampException when the authority does not answer, or not with a fitting token
   */
  byte[] stamp(byte[] sha256);
}
