package vn.lienthong.connectors.api;

import javax.xml.namespace.QName;

/** The gate: hardened parse, profile, signer from the registry, core validation, covered root. */
public interface SignatureVerifier {
  /** Verifies a {@code tt:ThongDiep}; a wrong form or header is a refusal too. */
  Verification<VerifiedMessage> verifyMessage(byte[] document);

  /** Verifies another signed document of the envelope namespace, such as {@code BienNhan}. */
  Verification<VerifiedDocument> verifyDocument(byte[] document, String rootLocalName);

  /** Verifies a signed document of another namespace, such as a head of the evidence chain. */
  Verification<VerifiedDocument> verifyDocument(byte[] document, QName root);
}
