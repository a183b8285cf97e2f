package vn.lienthong.connectors.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.ReceiptState;

/** Rows for the store's tests. */
final class Samples {
  static final MemberCode SENDER = new MemberCode("G22.MOTCUA");
  static final MemberCode RECEIVER = new MemberCode("G01.CSDLDC");
  static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-21T12:00:00.123456Z");

  private Samples() {}

  static EvidenceRecord evidence(UUID messageId, @Nullable String dossierCode, String body) {
    MessageHeader header =
        MessageHeader.of(messageId, "LienThongKhaiSinh", SENDER, RECEIVER, NOON)
            .withDossierCode(dossierCode);
    byte[] bytes = body.getBytes(UTF_8);
    return new EvidenceRecord(
        Direction.NHAN,
        "http",
        header,
        bytes,
        Sha256.of(bytes),
        new byte[] {1, 2},
        null,
        Map.of("policy", "HUB-XMLDSIG-1", "schema", "1.0"));
  }

  static KnownMessage known(UUID id, long evidenceId, String receipt) {
    return new KnownMessage(
        SENDER,
        id,
        new byte[] {1, 2},
        evidenceId,
        ReceiptState.DA_TIEP_NHAN,
        NOON,
        NOON,
        receipt.getBytes(UTF_8),
        null);
  }

  static HubFault fault() {
    return HubFault.of(HubErrorCode.RECEIVER_UNREACHABLE, "https", "connection refused");
  }
}
