package vn.lienthong.connectors.security.signature;

import java.time.Clock;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.security.keys.MemberKey;

/** Signers and verifiers of profile {@code HUB-XMLDSIG-1}; all of them safe for several threads. */
public final class HubSignatures {
  private HubSignatures() {}

  /**
   * A verifier.
   *
   * @param directory who registered which certificate; if it throws, the document is refused with
   *     {@code HUB_FAULT}
   * @param clock the time at which a signer's certificate must be valid
   */
  public static SignatureVerifier verifier(SignerDirectory directory, Clock clock) {
    SignaturePolicy policy = SignaturePolicy.HUB_XMLDSIG_1;
    return new RegistryVerifier(policy, new SignerLookup(directory, clock, policy));
  }

  /**
   * A signer with a member's key: RSA-SHA256 or ECDSA-SHA256.
   *
   * @throws IllegalArgumentException when the profile does not allow the key
   */
  public static DocumentSigner signer(MemberKey key) {
    return new MemberSigner(SignaturePolicy.HUB_XMLDSIG_1, key);
  }
}
