package vn.lienthong.connectors.evidence;

import java.security.cert.CertificateEncodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * One document to keep. The time of recording is the database's.
 *
 * @param direction which way it went
 * @param door where: {@code http}, {@code soap}; or which part of the hub made it
 * @param header who to whom, which service, which dossier
 * @param body the bytes exactly as received or sent; the only item that may hold personal data
 * @param bodyDigest SHA-256 of the body
 * @param referenceDigest the verified {@code ds:DigestValue}
 * @param certificateDigest SHA-256 of the certificate that verified it; null where the hub signed
 * @param verdict by which rules it was judged, for example {@code policy}, {@code schema}
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
public record EvidenceRecord(
    Direction direction,
    String door,
    MessageHeader header,
    byte[] body,
    byte[] bodyDigest,
    byte[] referenceDigest,
    byte @Nullable [] certificateDigest,
    Map<String, String> verdict) {

  /** A message of a member. */
  public static EvidenceRecord of(
      Direction direction, String door, VerifiedMessage message, Map<String, String> verdict) {
    return new EvidenceRecord(
        direction,
        door,
        message.header(),
        message.bytes(),
        message.digest(),
        message.referenceDigest(),
        certificateDigest(message),
        verdict);
  }

  /** A message that the hub made and signed. */
  public static EvidenceRecord made(
      String door, MessageHeader header, SignedDocument signed, Map<String, String> verdict) {
    return new EvidenceRecord(
        Direction.TAO,
        door,
        header,
        signed.bytes(),
        Sha256.of(signed.bytes()),
        signed.referenceDigest(),
        null,
        verdict);
  }

  private static byte[] certificateDigest(VerifiedMessage message) {
    try {
      return Sha256.of(message.certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A registered certificate has no encoding", e);
    }
  }
}
