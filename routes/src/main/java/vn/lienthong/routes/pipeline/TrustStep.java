package vn.lienthong.routes.pipeline;

import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubException;

/** Parse, profile, signer, core validation: after it only the covered root is read. */
public final class TrustStep implements ReceiveStep {
  private final SignatureVerifier verifier;

  /** Verifies with this gate. */
  public TrustStep(SignatureVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public void apply(Reception reception) {
    Verification<VerifiedMessage> outcome = verifier.verifyMessage(reception.bytes());
    if (outcome instanceof Verification.Refused<VerifiedMessage> refused) {
      throw new HubException(refused.fault());
    }
    reception.verified(((Verification.Trusted<VerifiedMessage>) outcome).document());
  }
}
