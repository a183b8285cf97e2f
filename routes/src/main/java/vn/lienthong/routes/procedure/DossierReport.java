package vn.lienthong.routes.procedure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.HandOverTroubles;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.routes.calendar.CalendarRegistry;
import vn.lienthong.routes.pipeline.FreeText;
import vn.lienthong.routes.procedure.definition.ProcedureDefinition;

/** Dossiers for operators: steps, clocks, holders, messages; no personal content. */
public final class DossierReport {
  private static final String HOLDERS =
      "SELECT * FROM dossier_holder WHERE dossier_code = :code ORDER BY from_at, id";
  private static final String TIMERS =
      "SELECT * FROM dossier_timer WHERE dossier_code = :code ORDER BY due_at";
  private static final String MESSAGES =
      """
      SELECT e.id, e.message_id, e.service, e.sender, e.receiver, e.recorded_at, h.state
      FROM evidence e JOIN hand_over h ON h.evidence_id = e.id
      WHERE e.dossier_code = :code
      ORDER BY e.id
      """;
  private static final String REFUSED_AT_THE_DOOR =
      """
      SELECT code, incident_id, at FROM refusal
      WHERE tls_member = :provider AND at >= :since ORDER BY at DESC LIMIT 1
      """;
  private static final String DECISIONS =
      """
      SELECT at, detail->>'quyetDinh' AS decision, detail->>'buoc' AS step,
        detail->>'nguoiQuyetDinh' AS who, detail->>'lyDo' AS why
      FROM evidence_event
      WHERE evidence_id = :form AND kind = 'CAN_BO_QUYET_DINH' ORDER BY id
      """;
  private static final String LIST =
      """
      SELECT d.code, d.procedure, d.state, d.due_at, d.opened_at, d.status_round,
        (SELECT string_agg(h.holder, ', ' ORDER BY h.holder) FROM dossier_holder h
          WHERE h.dossier_code = d.code AND h.until_at IS NULL) AS holders
      FROM dossier d
      WHERE (:state::text IS NULL OR d.state = :state)
        AND (:late = false OR (d.due_at < now() AND d.done_at IS NULL) OR EXISTS (
          SELECT FROM dossier_step s WHERE s.dossier_code = d.code AND s.due_at < now()
            AND s.state IN ('DA_GUI', 'DA_TIEP_NHAN')))
      ORDER BY d.opened_at, d.code LIMIT :limit
      """;

  private final Jdbi database;
  private final ProcedureRegistry definitions;
  private final DossierStore dossiers;
  private final StepStore steps;
  private final KeptPayloads payloads;
  private final CalendarRegistry calendar;
  private final HandOverTroubles troubles = new HandOverTroubles();

  DossierReport(
      Jdbi database,
      ProcedureRegistry definitions,
      DossierStore dossiers,
      StepStore steps,
      KeptPayloads payloads,
      CalendarRegistry calendar) {
    this.database = database;
    this.definitions = definitions;
    this.dossiers = dossiers;
    this.steps = steps;
    this.payloads = payloads;
    this.calendar = calendar;
  }

  /** Dossiers in a state, or only those that are late; the oldest first. */
  public List<Map<String, Object>> list(@Nullable String state, boolean late, int limit) {
    return database.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("state", state)
                .bind("late", late)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        fields(
                            "code", row.getString("code"),
                            "procedure", row.getString("procedure"),
                            "state", row.getString("state"),
                            "openedAt", text(DossierStore.instant(row, "opened_at")),
                            "dueAt", text(DossierStore.instant(row, "due_at")),
                            "holders", row.getString("holders"),
                            "seen", row.getInt("status_round")))
                .list());
  }

  /** One dossier, whole; empty where there is none. */
  public Optional<Map<String, Object>> of(String code) {
    return database.inTransaction(
        handle -> dossiers.find(handle, code).map(dossier -> whole(handle, dossier)));
  }

  private Map<String, Object> whole(Handle handle, Dossier dossier) {
    ProcedureDefinition definition = definitions.of(dossier.procedure(), dossier.version());
    Map<UUID, String> stands =
        troubles.ofDossier(handle, dossier.code(), HubErrorCode.EFFECT_UNKNOWN.wireCode());
    Map<String, Object> all =
        fields(
            "code", dossier.code(),
            "procedure", dossier.procedure(),
            "version", dossier.version(),
            "name", definition.vietnamese(),
            "starter", dossier.starter().value(),
            "choices", dossier.choices().stream().sorted().toList(),
            "state", dossier.state().name(),
            "portalStatus", dossier.statusCode(),
            "ending", dossier.ending() == null ? null : dossier.ending().name(),
            "openedAt", text(dossier.openedAt()),
            "dueAt", text(dossier.dueAt()),
            "pausedAt", text(dossier.pausedAt()),
            "doneAt", text(dossier.doneAt()),
            "seen", dossier.statusRound());
    all.put("steps", stepRows(handle, dossier, stands));
    all.put("notYet", notYet(handle, dossier, definition));
    all.put("holders", holders(handle, dossier));
    all.put("decisions", decisions(handle, dossier));
    all.put("timers", timers(handle, dossier));
    all.put("messages", messages(handle, dossier));
    return all;
  }

  private List<Map<String, Object>> stepRows(
      Handle handle, Dossier dossier, Map<UUID, String> stands) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (DossierStep step : steps.steps(handle, dossier.code())) {
      rows.add(
          fields(
              "step", step.step(),
              "round", step.round(),
              "provider", step.provider().value(),
              "state", step.state().name(),
              "askedAt", text(step.askedAt()),
              "changedAt", text(step.changedAt()),
              "dueAt", text(step.dueAt()),
              "late", step.isLate(dossier.moment()),
              "message", step.messageId().toString(),
              "delivery", stands.get(step.messageId()),
              "said", said(step),
              "refusedAtTheDoor", refusedAtTheDoor(handle, step)));
    }
    return rows;
  }

  /** Why a provider refused or what it lacks, in its own words; null where it gave none. */
  private @Nullable String said(DossierStep step) {
    Long evidence = step.resultEvidenceId();
    if (evidence == null || step.state() == StepState.HOAN_THANH) {
      return null;
    }
    try {
      Element note = XmlChildren.first(payloads.payload(evidence), "GhiChu");
      return note == null ? null : FreeText.masked(note.getTextContent().strip());
    } catch (JdbiException storeIsAway) {
      throw storeIsAway;
    } catch (RuntimeException erased) {
      return null;
    }
  }

  /**
   * The last that its provider sent since it was asked, and the hub could not trust: the result of
   * this step may be lost in it. Nothing in such a document says of which dossier it is.
   */
  private static @Nullable Map<String, Object> refusedAtTheDoor(Handle handle, DossierStep step) {
    return step.state().isOpen()
        ? handle
            .createQuery(REFUSED_AT_THE_DOOR)
            .bind("provider", step.provider().value())
            .bind("since", step.askedAt().atOffset(ZoneOffset.UTC))
            .map(
                (row, context) ->
                    fields(
                        "code", row.getString("code"),
                        "incident", row.getString("incident_id"),
                        "at", text(row.getTimestamp("at").toInstant())))
            .findFirst()
            .orElse(null)
        : null;
  }

  private List<String> notYet(Handle handle, Dossier dossier, ProcedureDefinition definition) {
    Map<String, DossierStep> latest = DossierStep.latest(steps.steps(handle, dossier.code()));
    return NextSteps.chosen(definition, dossier.choices()).stream()
        .map(step -> step.name())
        .filter(name -> !latest.containsKey(name))
        .toList();
  }

  private List<Map<String, Object>> holders(Handle handle, Dossier dossier) {
    return handle
        .createQuery(HOLDERS)
        .bind("code", dossier.code())
        .map(
            (row, context) -> {
              Instant from = row.getTimestamp("from_at").toInstant();
              Instant until = DossierStore.instant(row, "until_at");
              Instant end = until == null ? dossier.moment() : until;
              return fields(
                  "step", row.getString("step"),
                  "holder", row.getString("holder"),
                  "pauses", row.getBoolean("pauses"),
                  "from", text(from),
                  "until", text(until),
                  "workingMinutes",
                      calendar.current().workingTime(from, end, dossier.unit()).toMinutes());
            })
        .list();
  }

  private static List<Map<String, Object>> decisions(Handle handle, Dossier dossier) {
    return handle
        .createQuery(DECISIONS)
        .bind("form", dossier.formEvidenceId())
        .map(
            (row, context) ->
                fields(
                    "at", text(row.getTimestamp("at").toInstant()),
                    "decision", row.getString("decision"),
                    "step", row.getString("step"),
                    "by", row.getString("who"),
                    "reason", row.getString("why")))
        .list();
  }

  private static List<Map<String, Object>> timers(Handle handle, Dossier dossier) {
    return handle
        .createQuery(TIMERS)
        .bind("code", dossier.code())
        .map(
            (row, context) ->
                fields(
                    "step", row.getString("step"),
                    "kind", row.getString("kind"),
                    "dueAt", text(row.getTimestamp("due_at").toInstant())))
        .list();
  }

  private static List<Map<String, Object>> messages(Handle handle, Dossier dossier) {
    return handle
        .createQuery(MESSAGES)
        .bind("code", dossier.code())
        .map(
            (row, context) ->
                fields(
                    "at", text(row.getTimestamp("recorded_at").toInstant()),
                    "message", row.getString("message_id"),
                    "service", row.getString("service"),
                    "from", row.getString("sender"),
                    "to", row.getString("receiver"),
                    "delivery", row.getString("state")))
        .list();
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  private static Map<String, Object> fields(@Nullable Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return fields;
  }
}
