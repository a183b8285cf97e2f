package vn.lienthong.connectors.security.policy;

/** How much a signature proves. */
public enum SignatureLevel {
  /** Who signed what. */
  XMLDSIG,
  /** Also when: XAdES-B-T (ETSI EN 319 132-1), with a time-stamp over the signature. */
  XADES_B_T
}
