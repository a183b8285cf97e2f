package vn.lienthong.connectors.security.signature;

import java.security.cert.X509Certificate;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.SignatureVerdict;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** A document that came through the gate. Nobody else makes one. */
class TrustedDocument implements VerifiedDocument {
  private final Element root;
  private final Signer signer;
  private final byte[] bytes;
  private final byte[] digest;
  private final byte[] referenceDigest;
  private final SignatureVerdict verdict;

  TrustedDocument(
      Element root, Signer signer, byte[] bytes, byte[] referenceDigest, SignatureVerdict verdict) {
    this.root = root;
    this.signer = signer;
    this.bytes = bytes;
    this.digest = Sha256.of(bytes);
    this.referenceDigest = referenceDigest;
    this.verdict = verdict;
  }

  TrustedDocument(TrustedDocument other) {
    this.root = other.root;
    this.signer = other.signer;
    this.bytes = other.bytes;
    this.digest = other.digest;
    this.referenceDigest = other.referenceDigest;
    this.verdict = other.verdict;
  }

  @Override
  public final Element root() {
    return root;
  }

  @Override
  public final MemberCode signer() {
    return signer.member();
  }

  @Override
  public final X509Certificate certificate() {
    return signer.certificate();
  }

  @Override
  public final byte[] bytes() {
    return bytes;
  }

  @Override
  public final byte[] digest() {
    return digest.clone();
  }

  @Override
  public final byte[] referenceDigest() {
    return referenceDigest.clone();
  }

  @Override
  public final SignatureVerdict verdict() {
    return verdict;
  }
}
