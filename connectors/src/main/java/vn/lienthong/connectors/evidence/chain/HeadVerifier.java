package vn.lienthong.connectors.evidence.chain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.lienthong.connectors.api.SignatureLevel;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.SignerDirectory.Signer;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.Verification.Refused;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.evidence.chain.SealedHead.Stamp;
import vn.lienthong.connectors.security.certificate.AnchoredJudge;
import vn.lienthong.connectors.security.policy.SignaturePolicies;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * Verifies the signatures of heads, as of the moment at which each says it was made. Safe for
 * several threads.
 */
public final class HeadVerifier {
  private final HeadTrust trust;

  /** Accepts what these have signed. */
  public HeadVerifier(HeadTrust trust) {
    this.trust = trust;
  }

  /**
   * What a signed head says.
   *
   * @throws UntrustedHeadException where it is no head, or not signed by whom it must be
   */
  public SealedHead verify(byte[] document) throws UntrustedHeadException {
    SealedHead claimed = claimed(document);
    Verification<VerifiedDocument> verified =
        verifier(claimed).verifyDocument(document, HeadDocument.ROOT);
    if (verified instanceof Refused<VerifiedDocument> refused) {
      throw new UntrustedHeadException(
          refused.fault().code().wireCode() + ": " + refused.fault().detail());
    }
    VerifiedDocument trusted = ((Trusted<VerifiedDocument>) verified).document();
    SealedHead head = read(trusted);
    boolean stamped = trusted.verdict().level() == SignatureLevel.XADES_B_T;
    if (stamped != (head.stamp() == Stamp.CO)) {
      throw new UntrustedHeadException("bc:DauThoiGian and the signature do not agree");
    }
    return head;
  }

  /** What a document says, without any trust. */
  static SealedHead claimed(byte[] document) throws UntrustedHeadException {
    try {
      return HeadDocument.read(SecureXml.parse(document).getDocumentElement());
    } catch (HubException | IllegalArgumentException e) {
      throw new UntrustedHeadException("it is no head: " + e.getMessage());
    }
  }

  private static SealedHead read(VerifiedDocument trusted) throws UntrustedHeadException {
    try {
      return HeadDocument.read(trusted.root());
    } catch (IllegalArgumentException e) {
      throw new UntrustedHeadException("it is no head: " + e.getMessage());
    }
  }

  private SignatureVerifier verifier(SealedHead claimed) throws UntrustedHeadException {
    MemberCode hub;
    try {
      hub = new MemberCode(claimed.hub());
    } catch (IllegalArgumentException e) {
      throw new UntrustedHeadException("bc:Truc is no member's code");
    }
    SignerDirectory directory =
        shown ->
            trust.signers().contains(shown)
                ? Optional.of(new Signer(hub, shown))
                : Optional.empty();
    return HubSignatures.verifier(
        directory,
        new AnchoredJudge(trust.anchors(), trust.intermediates(), claimed.at()),
        SignaturePolicies.standard(),
        Clock.fixed(claimed.at(), ZoneOffset.UTC));
  }
}
