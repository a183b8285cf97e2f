package vn.lienthong.routes.pipeline;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** What goes into evidence, with the verdict and the versions that it was reached by. */
final class Records {
  /** The rules by which this version judges; each gets versions of its own as it becomes data. */
  private static final Map<String, String> VERDICT =
      Map.of("chuKy", "HUB-XMLDSIG-1", "luocDo", "1.0");

  private Records() {}

  static EvidenceRecord received(VerifiedMessage message, String door) {
    return EvidenceRecord.of(Direction.NHAN, door, message, VERDICT);
  }

  static EvidenceRecord answer(VerifiedMessage message, String door) {
    return EvidenceRecord.of(Direction.TRA_LOI, door, message, VERDICT);
  }

  static EvidenceRecord made(MessageHeader header, SignedDocument signed) {
    return EvidenceRecord.made("hub", header, signed, VERDICT);
  }

  static EvidenceRecord receipt(
      Delivery delivery, VerifiedDocument receipt, MemberCode hub, OffsetDateTime at) {
    MessageHeader about =
        MessageHeader.of(delivery.sentId(), "BienNhan", receipt.signer(), hub, at)
            .withDossierCode(delivery.header().dossierCode());
    return new EvidenceRecord(
        Direction.TRA_LOI,
        delivery.receiver().kind(),
        about,
        receipt.bytes(),
        receipt.digest(),
        receipt.referenceDigest(),
        null,
        VERDICT);
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
