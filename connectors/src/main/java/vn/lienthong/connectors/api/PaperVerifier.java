package vn.lienthong.connectors.api;

/** Verifies the signature inside a paper. Whether its signer is trusted is asked elsewhere. */
@FunctionalInterface
public interface PaperVerifier {
  /** Verifies; never throws for a bad paper. */
  PaperVerdict verify(byte[] pdf);
}
