package vn.lienthong.routes.pipeline;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.StoppedHandOver;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * What the hub cannot end by itself and nobody sends again. It waits for a person, by name, until
 * that person closes it; each step is evidence of the message because of which. Safe for several
 * threads and hub nodes.
 */
public final class OfficerCases {
  private static final Logger LOG = LoggerFactory.getLogger(OfficerCases.class);
  private static final String OPEN =
      """
      INSERT INTO officer_case (kind, evidence_id, dossier_code, code, incident, detail)
      VALUES (:kind, :evidence, :dossier, :code, :incident, :detail)
      ON CONFLICT (kind, evidence_id) WHERE closed_at IS NULL
      DO UPDATE SET code = :code, incident = :incident, detail = :detail
      RETURNING id
      """;
  private static final String IS_OPEN =
      """
      SELECT EXISTS (
        SELECT 1 FROM officer_case
        WHERE dossier_code = :dossier AND kind = :kind AND detail = :detail AND closed_at IS NULL)
      """;
  private static final String SETTLED =
      """
      UPDATE officer_case SET closed_at = now()
      WHERE dossier_code = :dossier AND kind = :kind AND closed_at IS NULL
      """;
  private static final String TAKE =
      """
      UPDATE officer_case SET taken_by = :who, taken_at = now(), note = :note
      WHERE id = :id AND closed_at IS NULL RETURNING evidence_id
      """;
  private static final String CLOSE =
      """
      UPDATE officer_case SET closed_by = :who, closed_at = now(), note = :note
      WHERE id = :id AND closed_at IS NULL RETURNING evidence_id
      """;

  private static final String HOLD =
      "SELECT evidence_id FROM officer_case WHERE id = :id AND closed_at IS NULL FOR UPDATE";
  private static final String STANDS_STILL =
      """
      SELECT EXISTS (
        SELECT 1 FROM hand_over h JOIN evidence e ON e.id = h.evidence_id
        WHERE h.evidence_id = :evidence AND h.receiver = e.receiver
          AND h.state IN ('TREO', 'HONG'))
      """;
  private static final String OPEN_AGAIN =
      """
      INSERT INTO officer_case (kind, evidence_id, dossier_code, code, incident, detail)
      SELECT 'HO_SO', h.evidence_id, :dossier, h.last_fault->>'code', h.last_fault->>'incident',
        coalesce(h.last_fault->>'detail', '')
      FROM hand_over h
      WHERE h.id = :handOver AND NOT EXISTS (
        SELECT 1 FROM officer_case
        WHERE dossier_code = :dossier AND kind = 'HO_SO' AND closed_at IS NULL)
      RETURNING id
      """;

  private final EvidenceJournal journal;

  /** What waits for a person; its name is the stored value. */
  public enum Kind {
    /** A dossier of a joint procedure that does not go on by itself. */
    HO_SO,
    /** A dossier that is late; it goes on by itself when who holds it answers. */
    QUA_HAN,
    /** A dossier whose form names a notice of a health facility with which something is wrong. */
    DOI_CHIEU,
    /** A dossier of which a body's book lacks the record, past its time. */
    DOI_SOAT,
    /** A step that was done though its dossier had ended, or the same step had been refused. */
    KET_QUA_THUA,
    /** Papers that disagree, and whose two deciders do too, or were late. */
    SAI_LECH,
    /** A message of the hub's own that its receiver refused: it has no other sender to tell. */
    THONG_DIEP
  }

  /** Notes what is done in this evidence. */
  public OfficerCases(EvidenceJournal journal) {
    this.journal = journal;
  }

  /**
   * Calls for a person; once for a message, whatever befalls it later.
   *
   * @param evidenceId the message because of which
   * @param dossierCode the dossier; null where a message belongs to none
   */
  public void open(
      Handle tx, Kind kind, long evidenceId, @Nullable String dossierCode, HubFault fault) {
    long id =
        tx.createQuery(OPEN)
            .bind("kind", kind.name())
            .bind("evidence", evidenceId)
            .bind("dossier", dossierCode)
            .bind("code", fault.code().wireCode())
            .bind("incident", fault.incidentId())
            .bind("detail", fault.detail())
            .mapTo(Long.class)
            .one();
    journal.event(tx, evidenceId, "CAN_CAN_BO", Records.detail(fault));
    LOG.warn(
        "{} [{}] needs an officer, case {}, dossier {}: {}",
        fault.code().wireCode(),
        fault.incidentId(),
        id,
        dossierCode,
        fault.english());
  }

  /** The same, unless somebody is called for the same thing of that dossier already. */
  public void openOnce(Handle tx, Kind kind, long evidenceId, String dossierCode, HubFault fault) {
    boolean isOpen =
        tx.createQuery(IS_OPEN)
            .bind("dossier", dossierCode)
            .bind("kind", kind.name())
            .bind("detail", fault.detail())
            .mapTo(Boolean.class)
            .one();
    if (!isOpen) {
      open(tx, kind, evidenceId, dossierCode, fault);
    }
  }

  /**
   * A dossier needs an officer while its message is on its way again: where nobody has a case of
   * it, one is opened for what the delivery failed with last.
   */
  public void openAgain(Handle tx, StoppedHandOver one, String dossierCode) {
    tx.createQuery(OPEN_AGAIN)
        .bind("handOver", one.id())
        .bind("dossier", dossierCode)
        .mapTo(Long.class)
        .findOne()
        .ifPresent(
            opened ->
                journal.event(
                    tx, one.evidenceId(), "CAN_CAN_BO", Map.of("viec", Long.toString(opened))));
  }

  /** Nothing of a dossier is late any more. */
  public void isOnTime(Handle tx, String dossierCode) {
    settled(tx, dossierCode, Kind.QUA_HAN);
  }

  /** A dossier needs nobody any more: it went on. */
  public void goesOn(Handle tx, String dossierCode) {
    settled(tx, dossierCode, Kind.HO_SO);
  }

  /** No book lacks anything of a dossier any more. */
  public void booksAgree(Handle tx, String dossierCode) {
    settled(tx, dossierCode, Kind.DOI_SOAT);
  }

  private static void settled(Handle tx, String dossierCode, Kind kind) {
    tx.createUpdate(SETTLED).bind("dossier", dossierCode).bind("kind", kind.name()).execute();
  }

  /**
   * Somebody sees to it from now on, maybe instead of another.
   *
   * @param note what that person does: no personal data
   * @return false where it is not open
   */
  public boolean take(Handle tx, long id, String who, String note) {
    return decide(tx, tx.createQuery(TAKE), "CAN_BO_NHAN", id, who, note);
  }

  /**
   * Holds an open case until the transaction ends, and looks whether the delivery of its message is
   * parked or dead: then nobody else would see to it once the case is closed.
   */
  public boolean standsStill(Handle tx, long id) {
    return tx.createQuery(HOLD)
        .bind("id", id)
        .mapTo(Long.class)
        .findOne()
        .filter(
            evidence ->
                tx.createQuery(STANDS_STILL).bind("evidence", evidence).mapTo(Boolean.class).one())
        .isPresent();
  }

  /**
   * Nothing is to be done any more.
   *
   * @param note what was done: no personal data
   * @return false where it is not open
   */
  public boolean close(Handle tx, long id, String who, String note) {
    return decide(tx, tx.createQuery(CLOSE), "CAN_BO_DONG", id, who, note);
  }

  private boolean decide(Handle tx, Query change, String event, long id, String who, String note) {
    Optional<Long> evidence =
        change.bind("id", id).bind("who", who).bind("note", note).mapTo(Long.class).findOne();
    evidence.ifPresent(
        about ->
            journal.event(
                tx,
                about,
                event,
                Map.of("viec", Long.toString(id), "nguoiQuyetDinh", who, "lyDo", note)));
    return evidence.isPresent();
  }
}
