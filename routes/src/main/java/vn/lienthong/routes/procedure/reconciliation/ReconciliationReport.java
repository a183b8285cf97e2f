package vn.lienthong.routes.procedure.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Rounds for operators: who answered, what is missing, in which dossier, who holds it. */
public final class ReconciliationReport {
  private static final int SHOWN = 200;
  private static final String ROUNDS =
      """
      SELECT r.code, r.kind, r.day, r.state, r.opened_at, r.ended_at,
        (SELECT count(*) FROM reconciliation_item i WHERE i.round = r.code AND i.due_at < now())
          AS missing,
        (SELECT count(*) FROM reconciliation_item i WHERE i.round = r.code AND i.due_at >= now())
          AS on_the_way,
        (SELECT string_agg(DISTINCT q.member, ', ') FROM reconciliation_question q
          WHERE q.round = r.code AND q.answered_at IS NULL) AS silent
      FROM reconciliation_round r
      """;
  private static final String LATEST =
      ROUNDS
          + """
          WHERE NOT EXISTS (SELECT FROM reconciliation_round o WHERE o.kind = r.kind
            AND o.day = r.day AND o.number > r.number)
          ORDER BY r.state = 'KHOP', r.day DESC, r.kind LIMIT :most
          """;
  private static final String ITEMS =
      """
      SELECT i.*, i.due_at < now() AS late, d.state AS dossier_state, d.status_round,
        (SELECT string_agg(h.holder, ', ' ORDER BY h.holder) FROM dossier_holder h
          WHERE h.dossier_code = d.code AND h.until_at IS NULL) AS holders,
        coalesce(m.service, '') AS service, s.step, s.state AS step_state, s.changed_at AS step_since,
        CASE WHEN i.dossier_code IS NULL THEN
          (SELECT string_agg(w.code, ', ') FROM (
            SELECT o.code FROM dossier o JOIN dossier_step x ON x.dossier_code = o.code
            WHERE o.unit = i.unit AND o.done_at IS NULL AND x.service = :registers
              AND x.state IN ('DA_GUI', 'DA_TIEP_NHAN') ORDER BY o.code LIMIT 5) w)
        END AS waiting,
        (SELECT string_agg(c.action, ', ' ORDER BY c.id) FROM reconciliation_decision c
          WHERE c.item_id = i.id) AS decided
      FROM reconciliation_item i
      LEFT JOIN unnest(:records, :services) AS m (record, service) ON m.record = i.record
      LEFT JOIN dossier d ON d.code = i.dossier_code
      LEFT JOIN LATERAL (SELECT * FROM dossier_step x WHERE x.dossier_code = i.dossier_code
        AND x.service = m.service ORDER BY x.round DESC LIMIT 1) s ON true
      WHERE i.round = :round ORDER BY i.due_at, i.id LIMIT :most
      """;

  private final Jdbi database;
  private final Supplier<ReconciliationPlan> plan;
  private final Lags lags;

  ReconciliationReport(Jdbi database, Supplier<ReconciliationPlan> plan, Lags lags) {
    this.database = database;
    this.plan = plan;
    this.lags = lags;
  }

  /** By kind of agency: how many days it lags, now; 0 where it does not. */
  public Map<String, Long> lag() {
    Map<String, Long> behind = lags.now();
    Map<String, Long> all = new LinkedHashMap<>();
    lags.kinds().forEach(kind -> all.put(kind, behind.getOrDefault(kind, 0L)));
    return all;
  }

  /** The latest round of each day and kind; those that agree last, the newest day first. */
  public List<Map<String, Object>> rounds(int most) {
    return database.withHandle(
        handle ->
            handle.createQuery(LATEST).bind("most", most).map((row, context) -> round(row)).list());
  }

  /** One round, whole; empty where there is none. */
  public Optional<Map<String, Object>> round(String code) {
    return database.inTransaction(
        handle ->
            handle
                .createQuery(ROUNDS + "WHERE r.code = :code")
                .bind("code", code)
                .map((row, context) -> round(row))
                .findOne()
                .map(
                    round -> {
                      round.put("members", members(handle, code));
                      List<Map<String, Object>> items =
                          items(handle, code, String.valueOf(round.get("kind")));
                      round.put("items", items.stream().limit(SHOWN).toList());
                      round.put("more", items.size() > SHOWN);
                      return round;
                    }));
  }

  private static List<Map<String, Object>> members(Handle handle, String code) {
    return handle
        .createQuery(
            """
            SELECT member, record, keys, asked_at, answered_at, records
            FROM reconciliation_question WHERE round = :round
            ORDER BY keys, member, record
            """)
        .bind("round", code)
        .map(
            (row, context) ->
                fields(
                    "member", row.getString("member"),
                    "record", row.getString("record"),
                    "asked", row.getBoolean("keys") ? "CHI_TIET" : "TONG_HOP",
                    "askedAt", text(row, "asked_at"),
                    "answeredAt", text(row, "answered_at"),
                    "records", row.getLong("records")))
        .list();
  }

  private List<Map<String, Object>> items(Handle handle, String code, String kind) {
    Optional<ActKind> act = plan.get().act(kind);
    List<String> records = new ArrayList<>();
    List<String> services = new ArrayList<>();
    act.ifPresent(
        found -> {
          records.add(found.kind());
          services.add(found.service());
          for (FollowUp next : found.followUps()) {
            records.add(next.kind());
            services.add(Objects.requireNonNullElse(next.service(), ""));
          }
        });
    return handle
        .createQuery(ITEMS)
        .bind("round", code)
        .bind("registers", act.map(ActKind::service).orElse(""))
        .bindArray("records", String.class, records.toArray())
        .bindArray("services", String.class, services.toArray())
        .bind("most", SHOWN + 1)
        .map((row, context) -> item(row, kind))
        .list();
  }

  private static Map<String, Object> item(ResultSet row, String kind) throws SQLException {
    ItemAdvice advice =
        ItemAdvice.of(
            row.getBoolean("late"),
            row.getString("dossier_code") != null,
            ItemAdvice.Missing.of(
                kind, row.getString("record"), row.getString("holds"), row.getString("service")),
            row.getString("step_state"));
    String id = Long.toString(row.getLong("id"));
    return fields(
        "item", row.getLong("id"),
        "record", row.getString("record"),
        "unit", row.getString("unit"),
        "key", row.getString("key").substring(0, 12),
        "lacking", row.getString("lacking"),
        "holder", row.getString("holder"),
        "holds", row.getString("holds"),
        "dueAt", text(row, "due_at"),
        "late", row.getBoolean("late"),
        "dossier", row.getString("dossier_code"),
        "dossierState", row.getString("dossier_state"),
        "seen", row.getObject("status_round"),
        "step", row.getString("step"),
        "stepState", row.getString("step_state"),
        "stepSince", text(row, "step_since"),
        "heldBy", row.getString("holders"),
        "dossiersThatWait", row.getString("waiting"),
        "decided", row.getString("decided"),
        "viecCanLam", advice.vietnamese().replace("{id}", id),
        "toDo", advice.english().replace("{id}", id));
  }

  private static Map<String, Object> round(ResultSet row) throws SQLException {
    return fields(
        "round", row.getString("code"),
        "kind", row.getString("kind"),
        "day", row.getString("day"),
        "state", row.getString("state"),
        "openedAt", text(row, "opened_at"),
        "endedAt", text(row, "ended_at"),
        "missing", row.getLong("missing"),
        "onTheWay", row.getLong("on_the_way"),
        "notAnswered", row.getString("silent"));
  }

  private static @Nullable String text(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant().toString();
  }

  private static Map<String, Object> fields(@Nullable Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return fields;
  }
}
