package vn.lienthong.routes.admin;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.HandOverState;
import vn.lienthong.routes.pipeline.OfficerCases;

/**
 * What waits for a person, as an operator sees it: nothing of any content.
 *
 * @param id its number
 * @param kind what it is
 * @param dossierCode {@code MaHoSo}; null where the message belongs to none
 * @param starter the member that began the dossier; null where there is none
 * @param message because of which: {@code BenGui/MaThongDiep}
 * @param service {@code LoaiThongDiep} of that message
 * @param receiver for whom that message was
 * @param delivery where its delivery stands; null where it has none
 * @param fault what happened, in two languages, with code and incident id
 * @param since when the hub called for a person
 * @param takenBy who sees to it; null where nobody does
 * @param takenAt since when
 * @param note why that person took it over, or closed it
 * @param closedBy null where it is open, or its dossier went on by itself
 * @param closedAt null where it is open
 */
record OpenCase(
    long id,
    OfficerCases.Kind kind,
    @Nullable String dossierCode,
    @Nullable String starter,
    String message,
    String service,
    String receiver,
    @Nullable HandOverState delivery,
    Fault fault,
    OffsetDateTime since,
    @Nullable String takenBy,
    @Nullable OffsetDateTime takenAt,
    @Nullable String note,
    @Nullable String closedBy,
    @Nullable OffsetDateTime closedAt) {

  /** What happened. */
  record Fault(String code, String vietnamese, String english, String detail, String incident) {}

  Map<String, Object> fields() {
    CaseAdvice advice = CaseAdvice.of(this);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("case", id);
    fields.put("kind", kind.name());
    fields.put("dossier", dossierCode);
    fields.put("starter", starter);
    fields.put("message", message);
    fields.put("service", service);
    fields.put("receiver", receiver);
    fields.put("delivery", delivery == null ? null : delivery.name());
    fields.put("code", fault.code());
    fields.put("moTa", fault.vietnamese());
    fields.put("moTaTiengAnh", fault.english());
    fields.put("detail", fault.detail());
    fields.put("incident", fault.incident());
    fields.put("since", since.toString());
    fields.put("takenBy", takenBy);
    fields.put("takenAt", text(takenAt));
    fields.put("note", note);
    fields.put("closedBy", closedBy);
    fields.put("closedAt", text(closedAt));
    fields.put("viecCanLam", advice.vietnamese(this));
    fields.put("toDo", advice.english());
    return fields;
  }

  private static @Nullable String text(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toString();
  }
}
