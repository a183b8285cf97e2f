package vn.lienthong.routes.pipeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.CertificateVerdict;
import vn.lienthong.connectors.api.SignatureVerdict;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.api.VerifiedDocument;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.connectors.evidence.Direction;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.Refusal;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.agreement.AgreedUse;
import vn.lienthong.routes.registry.Member;

/** What goes into evidence, with the verdict and the versions that it was reached by. */
final class Records {
  /** What the hub signed itself; it asks nobody about its own certificate. */
  private static final Map<String, String> OWN = Map.of("chuKy", "HUB-XMLDSIG-1", "luocDo", "1.0");

  private Records() {}

  static EvidenceRecord received(Reception reception) {
    Map<String, String> verdict = new LinkedHashMap<>(verdict(reception.message()));
    reception.agreed().ifPresent(use -> verdict.putAll(agreement(use)));
    return EvidenceRecord.of(Direction.NHAN, reception.door(), reception.message(), verdict);
  }

  private static Map<String, String> agreement(AgreedUse use) {
    Map<String, String> named = new LinkedHashMap<>();
    named.put("thoaThuan", use.agreement().code());
    named.put("phienBanThoaThuan", use.agreement().version());
    if (use.purpose() != null) {
      named.put("mucDich", use.purpose().code());
    }
    return named;
  }

  static EvidenceRecord answer(VerifiedMessage message, String door) {
    return EvidenceRecord.of(Direction.TRA_LOI, door, message, verdict(message));
  }

  static EvidenceRecord made(MessageHeader header, SignedDocument signed) {
    return EvidenceRecord.made("hub", header, signed, OWN);
  }

  static EvidenceRecord receipt(
      Delivery delivery, VerifiedDocument receipt, MemberCode hub, OffsetDateTime at) {
    return receipt(
        delivery.receiver(),
        receipt,
        about(receipt, delivery.sentId(), delivery.header(), hub, at));
  }

  /** The header under which a member's receipt for a message is kept. */
  static MessageHeader about(
      VerifiedDocument receipt,
      UUID sentId,
      MessageHeader original,
      MemberCode hub,
      OffsetDateTime at) {
    return MessageHeader.of(sentId, "BienNhan", receipt.signer(), hub, at)
        .withDossierCode(original.dossierCode());
  }

  static EvidenceRecord receipt(Member receiver, VerifiedDocument receipt, MessageHeader about) {
    return new EvidenceRecord(
        Direction.TRA_LOI,
        receiver.kind(),
        about,
        receipt.bytes(),
        receipt.digest(),
        receipt.referenceDigest(),
        null,
        verdict(receipt));
  }

  private static Map<String, String> verdict(VerifiedDocument document) {
    SignatureVerdict signature = document.verdict();
    CertificateVerdict certificate = signature.certificate();
    Map<String, String> verdict = new LinkedHashMap<>();
    verdict.put("chuKy", signature.profile());
    verdict.put("luocDo", "1.0");
    verdict.put("chungThu", certificate.status().name());
    verdict.put("nguonThuHoi", certificate.source().name());
    putTime(verdict, "thoiDiemThuHoi", certificate.asOf());
    putTime(verdict, "dauThoiGian", signature.timeStamp());
    return verdict;
  }

  private static void putTime(Map<String, String> verdict, String name, @Nullable Instant time) {
    if (time != null) {
      verdict.put(name, time.toString());
    }
  }

  static Refusal refusal(Reception reception, HubFault fault) {
    return new Refusal(
        reception.door(),
        reception.connectedMember(),
        fault,
        Sha256.of(reception.bytes()),
        reception.bytes().length);
  }

  static Map<String, String> detail(HubFault fault) {
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("maLoi", fault.code().wireCode());
    detail.put("maSuCo", fault.incidentId());
    detail.put("moTa", fault.english());
    return detail;
  }
}
