package vn.lienthong.connectors.api;

import java.security.cert.X509Certificate;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A signed document whose signature, profile and signer were checked. Only {@code
 * connectors.security} makes one, so whoever holds it may trust it.
 */
public interface VerifiedDocument {
  /** The covered element, which is the document's root: nothing else may be read. */
  Element root();

  /** The member whose registered certificate verified the signature. */
  MemberCode signer();

  /** The registered certificate that verified the signature. */
  X509Certificate certificate();

  /** The bytes exactly as they came; they are stored and forwarded. Not to be changed. */
  byte[] bytes();

  /** SHA-256 of {@link #bytes()}, 32 bytes. */
  byte[] digest();

  /**
   * The verified {@code ds:DigestValue} of the covered element: equal for equal content, whatever
   * the signature bytes.
   */
  byte[] referenceDigest();

  /** By which rules it was accepted, and what was found about the certificate. */
  SignatureVerdict verdict();
}
