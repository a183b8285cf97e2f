package vn.lienthong.connectors.evidence.container;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * The hub's receipt of a message's present state.
 *
 * @param sender {@code BenGui}
 * @param messageId {@code MaThongDiep}
 * @param state {@code TrangThai}
 * @param stateAt since when
 * @param bytes the signed receipt
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
record StoredReceipt(
    MemberCode sender, UUID messageId, String state, OffsetDateTime stateAt, byte[] bytes) {
  String fileName() {
    return String.format(
        Locale.ROOT, "bien-nhan/%s-%s.xml", FileNames.safe(sender.value()), messageId);
  }

  String digest() {
    return Sha256.hex(bytes);
  }
}
