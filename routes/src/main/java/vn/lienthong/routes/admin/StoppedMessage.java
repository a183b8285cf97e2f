package vn.lienthong.routes.admin;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.HandOverState;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A message on its way to one receiver, as an operator sees it: nothing of its content.
 *
 * @param id its hand-over
 * @param state where that stands
 * @param sender {@code BenGui}
 * @param messageId {@code MaThongDiep}
 * @param receiver for whom it is
 * @param service {@code LoaiThongDiep}
 * @param dossierCode {@code MaHoSo}; null where it belongs to none
 * @param receivedAt when the hub took it
 * @param expiresAt {@code HetHan}; null where it has none
 * @param expired whether that is over
 * @param maybeSent whether the receiver may have it
 * @param attempts how often it was tried
 * @param fault wire code, incident id and detail of what failed last; null where nothing did
 * @param followers how many wait until it ends
 */
record StoppedMessage(
    long id,
    HandOverState state,
    MemberCode sender,
    UUID messageId,
    MemberCode receiver,
    String service,
    @Nullable String dossierCode,
    OffsetDateTime receivedAt,
    @Nullable OffsetDateTime expiresAt,
    boolean expired,
    boolean maybeSent,
    int attempts,
    @Nullable Fault fault,
    long followers) {

  /** Why it failed last. */
  record Fault(String code, String incident, @Nullable String detail) {}

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("handOver", id);
    fields.put("state", state.name());
    fields.put("message", sender + "/" + messageId);
    fields.put("receiver", receiver.value());
    fields.put("service", service);
    fields.put("dossier", dossierCode);
    fields.put("receivedAt", receivedAt.toString());
    fields.put("expiresAt", expiresAt == null ? null : expiresAt.toString());
    fields.put("expired", expired);
    fields.put("maybeSent", maybeSent);
    fields.put("attempts", attempts);
    fields.put("reasonCode", fault == null ? null : fault.code());
    fields.put("incident", fault == null ? null : fault.incident());
    fields.put("detail", fault == null ? null : fault.detail());
    fields.put("followers", followers);
    return fields;
  }
}
