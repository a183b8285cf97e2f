package vn.lienthong.connectors.security.signature;

import java.time.Instant;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.Verification.Refused;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/** The gate over a member registry. Any thread may use it. */
final class RegistryVerifier implements SignatureVerifier {
  private static final String MESSAGE = "ThongDiep";

  private final Gate gate;

  RegistryVerifier(Gate gate) {
    this.gate = gate;
  }

  @Override
  public Verification<VerifiedMessage> verifyMessage(byte[] document) {
    try {
      TrustedMessage message = new TrustedMessage(verify(document, MESSAGE));
      if (!message.header().sender().equals(message.signer())) {
        return new Refused<>(senderNotSigner(message));
      }
      Instant stamped = message.verdict().timeStamp();
      if (stamped != null
          && !StampedTime.plausible(stamped, message.header().sentAt().toInstant())) {
        return new Refused<>(stampedBeforeSent(message, stamped));
      }
      return new Trusted<>(message);
    } catch (HubException e) {
      return new Refused<>(e.fault());
    }
  }

  @Override
  public Verification<VerifiedDocument> verifyDocument(byte[] document, String rootLocalName) {
    try {
      return new Trusted<>(verify(document, rootLocalName));
    } catch (HubException e) {
      return new Refused<>(e.fault());
    }
  }

  // The library throws many kinds for hostile input; whatever it throws, the document is refused.
  private TrustedDocument verify(byte[] document, String rootName) {
    try {
      return new RootVerifier(gate, rootName).verify(document);
    } catch (HubException e) {
      throw e;
    } catch (Exception e) {
      throw new HubException(CoreValidationFaults.of(e, rootName), e);
    }
  }

  private static HubFault senderNotSigner(TrustedMessage message) {
    return HubFault.of(
        HubErrorCode.SENDER_NOT_SIGNER,
        "/tt:ThongDiep/tt:TieuDe/tt:BenGui",
        "the sender is " + message.header().sender() + ", the signer is " + message.signer());
  }

  private static HubFault stampedBeforeSent(TrustedMessage message, Instant stamped) {
    return HubFault.of(
        HubErrorCode.TIME_STAMP_INVALID,
        "/tt:ThongDiep/tt:TieuDe/tt:ThoiDiemGui",
        "sent at " + message.header().sentAt() + ", but stamped before, at " + stamped);
  }
}
