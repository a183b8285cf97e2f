package vn.lienthong.connectors.security.signature;

import java.time.Instant;
import javax.xml.namespace.QName;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.Verification.Refused;
import vn.lienthong.connectors.api.Verification.Trusted;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.XmlNames;

/** The gate over a member registry. Any thread may use it. */
final class RegistryVerifier implements SignatureVerifier {
  private static final QName MESSAGE = envelope("ThongDiep");

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
    return verifyDocument(document, envelope(rootLocalName));
  }

  @Override
  public Verification<VerifiedDocument> verifyDocument(byte[] document, QName root) {
    try {
      return new Trusted<>(verify(document, root));
    } catch (HubException e) {
      return new Refused<>(e.fault());
    }
  }

  // The library throws many kinds for hostile input; whatever it throws, the document is refused.
  private TrustedDocument verify(byte[] document, QName root) {
    try {
      return new RootVerifier(gate, root).verify(document);
    } catch (HubException e) {
      throw e;
    } catch (Exception e) {
      throw new HubException(CoreValidationFaults.of(e, Refusals.prefixed(root)), e);
    }
  }

  private static QName envelope(String localName) {
    return new QName(XmlNames.ENVELOPE, localName, "tt");
  }

  private static HubFault senderNotSigner(TrustedMessage message) {
    return HubFault.of(
            HubErrorCode.SENDER_NOT_SIGNER,
            "/tt:ThongDiep/tt:TieuDe/tt:BenGui",
            "the sender is " + message.header().sender() + ", the signer is " + message.signer())
        .inVietnamese(
            "bên gửi là " + message.header().sender() + ", bên ký là " + message.signer());
  }

  private static HubFault stampedBeforeSent(TrustedMessage message, Instant stamped) {
    return HubFault.of(
        HubErrorCode.TIME_STAMP_INVALID,
        "/tt:ThongDiep/tt:TieuDe/tt:ThoiDiemGui",
        "sent at " + message.header().sentAt() + ", but stamped before, at " + stamped);
  }
}
