package vn.lienthong.connectors.evidence.container;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.lienthong.connectors.evidence.Direction;
import vn.lienthong.connectors.evidence.EvidenceSummary;
import vn.lienthong.qcvn109.identifier.MemberCode;

/** Finds what belongs to a message or a dossier. */
final class ContainerRows {
  /**
   * Also answers and what members confirmed: those documents have ids of their own, named by an
   * event of the message that they belong to.
   */
  private static final String FIND =
      """
      WITH base AS (SELECT id FROM evidence WHERE %s),
      linked AS (
        SELECT coalesce(v.detail->>'benNhan', v.detail->>'benGui') AS sender,
          CAST(coalesce(v.detail->>'maDaGui', v.detail->>'maThongDiep') AS uuid) AS message_id
        FROM evidence_event v JOIN base b ON b.id = v.evidence_id
        WHERE jsonb_exists_any(v.detail, ARRAY['maDaGui', 'maThongDiep'])),
      found AS (
        SELECT id FROM base
        UNION SELECT e.id FROM evidence e JOIN base b ON b.id = e.about_id
        UNION SELECT f.form_evidence_id FROM sent_form f JOIN base b ON b.id = f.evidence_id
        UNION SELECT e.id FROM evidence e JOIN linked USING (sender, message_id))
      """;

  private static final String DOCUMENTS =
      """
      SELECT e.*, ARRAY(SELECT key FROM jsonb_each_text(e.verdict) ORDER BY key) AS names,
        ARRAY(SELECT value FROM jsonb_each_text(e.verdict) ORDER BY key) AS texts
      FROM (SELECT id, direction, door, sender, message_id, receiver, service, version,
          dossier_code, recorded_at, verdict, encode(body_digest, 'hex') AS body_digest,
          encode(reference_digest, 'hex') AS reference_digest,
          encode(certificate_digest, 'hex') AS certificate_digest
        FROM evidence) e
      WHERE e.id IN (SELECT id FROM found) ORDER BY e.id
      """;
  private static final String EVENTS =
      """
      SELECT v.evidence_id, v.id, v.at, v.kind,
        ARRAY(SELECT key FROM jsonb_each_text(v.detail) ORDER BY key) AS names,
        ARRAY(SELECT value FROM jsonb_each_text(v.detail) ORDER BY key) AS texts
      FROM evidence_event v WHERE v.evidence_id IN (SELECT id FROM found) ORDER BY v.id
      """;

  private final Handle snapshot;
  private final ContainerSubject subject;

  /** Reads in a transaction that sees one state of the database. */
  ContainerRows(Handle snapshot, ContainerSubject subject) {
    this.snapshot = snapshot;
    this.subject = subject;
  }

  /** Every document with its events, in the order in which they were added. */
  List<EvidenceEntry> read() {
    Map<Long, List<EvidenceEntry.Event>> events = new HashMap<>();
    query(EVENTS)
        .map((row, context) -> Map.entry(row.getLong("evidence_id"), event(row)))
        .forEach(
            event ->
                events
                    .computeIfAbsent(event.getKey(), id -> new ArrayList<>())
                    .add(event.getValue()));
    return query(DOCUMENTS)
        .map(
            (row, context) ->
                entry(row, events.getOrDefault(row.getLong("id"), Collections.emptyList())))
        .list();
  }

  private Query query(String rest) {
    if (subject.dossierCode() != null) {
      return snapshot
          .createQuery(FIND.formatted("dossier_code = :dossier") + rest)
          .bind("dossier", subject.dossierCode());
    }
    return snapshot
        .createQuery(FIND.formatted("sender = :sender AND message_id = :id") + rest)
        .bind("sender", String.valueOf(subject.sender()))
        .bind("id", subject.messageId());
  }

  private static EvidenceEntry.Event event(ResultSet row) throws SQLException {
    return new EvidenceEntry.Event(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class),
        row.getString("kind"),
        items(row));
  }

  private static EvidenceEntry entry(ResultSet row, List<EvidenceEntry.Event> events)
      throws SQLException {
    EvidenceSummary summary =
        new EvidenceSummary(
            row.getLong("id"),
            Direction.valueOf(row.getString("direction")),
            row.getString("door"),
            row.getObject("message_id", UUID.class),
            new MemberCode(row.getString("sender")),
            new MemberCode(row.getString("receiver")),
            row.getString("service"),
            row.getString("version"),
            row.getString("dossier_code"),
            row.getObject("recorded_at", OffsetDateTime.class),
            row.getString("body_digest"));
    return new EvidenceEntry(
        summary,
        row.getString("reference_digest"),
        row.getString("certificate_digest"),
        items(row),
        List.copyOf(events));
  }

  private static SortedMap<String, String> items(ResultSet row) throws SQLException {
    Array names = row.getArray("names");
    String[] keys = (String[]) names.getArray();
    String[] values = (String[]) row.getArray("texts").getArray();
    SortedMap<String, String> items = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      items.put(keys[i], values[i] == null ? "" : values[i]);
    }
    return items;
  }
}
