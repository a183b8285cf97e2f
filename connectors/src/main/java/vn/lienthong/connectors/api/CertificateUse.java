package vn.lienthong.connectors.api;

/** What a certificate is about to be used for. */
public enum CertificateUse {
  /** It made a document's signature. */
  SIGNATURE,
  /** It opened a TLS connection to a door of the hub. */
  TLS_CLIENT,
  /** A member's own door shows it to the hub. */
  TLS_SERVER,
  /** It signed a time-stamp. */
  TIME_STAMP
}
