package vn.lienthong.connectors.security.signature;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CertificateJudge;
import vn.lienthong.connectors.api.ContainerSigner;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignatureLevel;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.connectors.security.policy.SignaturePolicies;
import vn.lienthong.connectors.security.policy.SignaturePolicy;
import vn.lienthong.connectors.security.timestamp.TimeStampAuthority;

/** Signers and verifiers by the hub's profiles; all of them safe for several threads. */
public final class HubSignatures {
  private HubSignatures() {}

  /**
   * A verifier for a program that has no trust data but a directory, such as a member's: it accepts
   * what the standard policies allow, and the registered certificate must be valid now.
   *
   * @param directory who registered which certificate; if it throws, the document is refused with
   *     {@code HUB_FAULT}
   * @param clock the time at which a signer's certificate must be valid
   */
  public static SignatureVerifier verifier(SignerDirectory directory, Clock clock) {
    return verifier(directory, new ValidityJudge(clock), SignaturePolicies.standard(), clock);
  }

  /**
   * The hub's verifier.
   *
   * @param directory as above
   * @param judge asked about the registered certificate of every signature
   * @param policies what signatures may use
   * @param clock decides which algorithms have ended
   */
  public static SignatureVerifier verifier(
      SignerDirectory directory, CertificateJudge judge, SignaturePolicies policies, Clock clock) {
    return new RegistryVerifier(new Gate(directory, judge, policies, clock));
  }

  /**
   * A verifier of what was kept: a time-stamp may name any time at which the certificates were
   * valid. The caller reads it from the verdict and says what it thinks of it.
   *
   * @param judge as of a moment that the caller thinks plausible
   * @param clock that moment: decides which algorithms have ended
   */
  public static SignatureVerifier archiveVerifier(
      SignerDirectory directory, CertificateJudge judge, SignaturePolicies policies, Clock clock) {
    return new RegistryVerifier(new Gate(directory, judge, policies, clock, true));
  }

  /**
   * A signer with a member's key by profile {@code HUB-XMLDSIG-1}: RSA-SHA256 or ECDSA-SHA256.
   *
   * @throws IllegalArgumentException when the profile does not allow the key
   */
  public static DocumentSigner signer(MemberKey key) {
    SignaturePolicy policy = SignaturePolicies.standard().plain();
    return new MemberSigner(SigningKey.of(key, policy, Instant.now()));
  }

  /**
   * A signer with a member's key by profile {@code HUB-XADES-T-1}, for documents that must stand as
   * evidence for years.
   *
   * @param authority stamps every signature; without its answer nothing is signed
   * @param clock tells the claimed time of signing
   * @throws IllegalArgumentException when the profile does not allow the key
   */
  public static DocumentSigner evidenceSigner(
      MemberKey key, TimeStampAuthority authority, Clock clock) {
    SignaturePolicy policy =
        SignaturePolicies.standard().of(SignatureLevel.XADES_B_T).orElseThrow();
    return new XadesSigner(SigningKey.of(key, policy, clock.instant()), authority, clock);
  }

  /**
   * A signer of containers with the hub's key: XAdES-B-T, detached.
   *
   * @param authority stamps every signature; null for B-B, where no authority is configured
   * @param clock tells the claimed time of signing
   * @throws IllegalArgumentException when the profile does not allow the key
   */
  public static ContainerSigner containerSigner(
      MemberKey key, @Nullable TimeStampAuthority authority, Clock clock) {
    SignaturePolicy policy =
        SignaturePolicies.standard().of(SignatureLevel.XADES_B_T).orElseThrow();
    return new DetachedSigner(SigningKey.of(key, policy, clock.instant()), authority, clock);
  }
}
