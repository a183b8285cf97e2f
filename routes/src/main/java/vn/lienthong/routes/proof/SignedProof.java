package vn.lienthong.routes.proof;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.connectors.api.SignatureVerifier;
import vn.lienthong.connectors.api.SignerDirectory;
import vn.lienthong.connectors.api.Verification;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.security.signature.HubSignatures;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChungNhanKhaiThacTraLoiStructure;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.policy.HubService;

/**
 * A proof of a look-up whose signature by the hub was verified, as of the time of signing that it
 * claims: it lies in a dossier for years, longer than a certificate is valid.
 *
 * @param message the hub's answer
 * @param content what it proves
 */
public record SignedProof(VerifiedMessage message, ChungNhanKhaiThacTraLoiStructure content) {
  private static final String PAYLOAD = "ChungNhanKhaiThacTraLoi";

  /** What became of reading one. */
  public sealed interface Reading {
    /** It is one. */
    record Proved(SignedProof proof) implements Reading {}

    /** It is none, for this reason. */
    record NotProved(String vietnamese, String english) implements Reading {}
  }

  /**
   * Reads one.
   *
   * @param hub the hub's code
   * @param certificates all that the hub signs or signed with
   */
  public static Reading read(byte[] document, MemberCode hub, Set<X509Certificate> certificates) {
    SignerDirectory directory =
        presented ->
            certificates.stream()
                .filter(presented::equals)
                .findFirst()
                .map(known -> new SignerDirectory.Signer(hub, known));
    SignatureVerifier verifier = HubSignatures.verifier(directory, signingTime(document));
    Verification<VerifiedMessage> outcome = verifier.verifyMessage(document);
    return outcome instanceof Verification.Trusted<VerifiedMessage> trusted
        ? of(trusted.document())
        : notTrusted(((Verification.Refused<VerifiedMessage>) outcome).fault());
  }

  /** Who a document says has sent it; empty where it is no message. Nothing of it is verified. */
  public static Optional<MemberCode> claimedSender(byte[] document) {
    return header(document).map(MessageHeader::sender);
  }

  /** The certificate that verified it. */
  public X509Certificate certificate() {
    return message.certificate();
  }

  /** Whether the certificate, valid when it signed, has ended since. */
  public boolean certificateHasEnded(Instant now) {
    return now.isAfter(certificate().getNotAfter().toInstant());
  }

  private static Reading of(VerifiedMessage message) {
    // An answer with a release is another member's words, which the hub passed on.
    if (!message.header().service().equals(HubService.LOOK_UP_PROOF)
        || message.header().release() != null
        || !message.payload().getLocalName().equals(PAYLOAD)) {
      return new Reading.NotProved(
          "thông điệp có chữ ký của trục nhưng không phải " + PAYLOAD,
          "it is a message of the hub of another kind: " + message.payload().getLocalName());
    }
    try {
      var content = Payloads.read(message.payload(), ChungNhanKhaiThacTraLoiStructure.class);
      return content.getNoiDungQR() == null
          ? new Reading.NotProved("chứng nhận không có NoiDungQR", "it has no text for a QR code")
          : new Reading.Proved(new SignedProof(message, content));
    } catch (HubException unreadable) {
      return notTrusted(unreadable.fault());
    }
  }

  private static Reading notTrusted(HubFault fault) {
    String code = fault.code().wireCode() + " ";
    return new Reading.NotProved(code + fault.vietnamese(), code + fault.english());
  }

  private static Clock signingTime(byte[] document) {
    Instant now = Instant.now();
    Instant claimed = header(document).map(header -> header.sentAt().toInstant()).orElse(now);
    return Clock.fixed(claimed.isBefore(now) ? claimed : now, ZoneOffset.UTC);
  }

  private static Optional<MessageHeader> header(byte[] document) {
    try {
      return Optional.of(Envelopes.readHeader(SecureXml.parse(document).getDocumentElement()));
    } catch (HubException noMessage) {
      return Optional.empty();
    }
  }
}
