package vn.lienthong.routes.drill;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.Receipts;

/** Reads what a hub answers; believes only what it signed. */
final class Answers {
  private final DrillTarget target;
  private final SignatureVerifier verifier;

  Answers(DrillTarget target) {
    this.target = target;
    this.verifier = HubSignatures.verifier(target.directory(), Clock.systemUTC());
  }

  /** Whether it is the signed answer to an accepted question. */
  boolean isAnswer(byte[] document) {
    return isTheHubs(verifier.verifyMessage(document));
  }

  /** The fault in a signed refusal; null where it is none. */
  @Nullable HubFault refusal(byte[] document) {
    Verification<VerifiedDocument> receipt = verifier.verifyDocument(document, "BienNhan");
    return isTheHubs(receipt)
        ? Receipts.read(((Trusted<VerifiedDocument>) receipt).document().root()).fault()
        : null;
  }

  private boolean isTheHubs(Verification<? extends VerifiedDocument> outcome) {
    return outcome instanceof Trusted<? extends VerifiedDocument> trusted
        && trusted.document().signer().equals(target.hub());
  }
}
