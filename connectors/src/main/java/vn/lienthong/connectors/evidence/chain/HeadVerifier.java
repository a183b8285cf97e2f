package vn.lienthong.connectors.evidence.chain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
 * Verifies the signatures of heads, as of the moment at which each says it was made; of one that
 * names a time to come, as of now. Safe for several threads.
 */
public final class HeadVerifier {
  /** So far clocks may be apart, as with time-stamps of messages. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final HeadTrust trust;
  private final Clock clock;

  /** Accepts what these have signed. */
  public HeadVerifier(HeadTrust trust) {
    this(trust, Clock.systemUTC());
  }

  /**
   * Accepts what these have signed.
   *
   * @param clock of the verifier: what is ahead of it is doubted
   */
  public HeadVerifier(HeadTrust trust, Clock clock) {
    this.trust = trust;
    this.clock = clock;
  }

  /**
   * What a signed head says.
   *
   * @throws UntrustedHeadException where it is no head, or not signed by whom it must be
   */
  public SealedHead verify(byte[] document) throws UntrustedHeadException {
    return examine(document).head();
  }

  /** Says what is wrong with the head of a batch, and whether its time is doubted. */
  void verify(byte[] document, long batch, Findings findings) {
    try {
      TimeDoubt doubt = examine(document).doubt();
      if (doubt != null) {
        findings.doubts().add(batch, doubt);
      }
    } catch (UntrustedHeadException e) {
      String reason = String.valueOf(e.getMessage());
      findings.add(ChainFinding.ofBatch(batch, Problem.HEAD_UNTRUSTED, reason));
    }
  }

  private VerifiedHead examine(byte[] document) throws UntrustedHeadException {
    SealedHead claimed = claimed(document);
    Instant latest = clock.instant().plus(TOLERANCE);
    Verification<VerifiedDocument> verified =
        verifier(claimed, latest).verifyDocument(document, HeadDocument.ROOT);
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
    return new VerifiedHead(head, doubt(head.at(), trusted.verdict().timeStamp(), latest));
  }

  private static @Nullable TimeDoubt doubt(Instant at, @Nullable Instant stamped, Instant latest) {
    if (at.isAfter(latest) || (stamped != null && stamped.isAfter(latest))) {
      return TimeDoubt.AHEAD;
    }
    boolean apart = stamped != null && Duration.between(at, stamped).abs().compareTo(TOLERANCE) > 0;
    return apart ? TimeDoubt.STAMP_DIFFERS : null;
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

  private SignatureVerifier verifier(SealedHead claimed, Instant latest)
      throws UntrustedHeadException {
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
    // nobody may choose a moment that has not come yet
    Instant moment = claimed.at().isAfter(latest) ? clock.instant() : claimed.at();
    return HubSignatures.archiveVerifier(
        directory,
        new AnchoredJudge(trust.anchors(), trust.intermediates(), moment),
        SignaturePolicies.standard(),
        Clock.fixed(moment, ZoneOffset.UTC));
  }
}
