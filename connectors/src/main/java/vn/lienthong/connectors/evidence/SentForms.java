package vn.lienthong.connectors.evidence;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * Which form of a message its receiver was sent, where that is not the message itself: a second
 * sending, and the question what became of it, are about the same bytes. Safe for several threads
 * and hub nodes.
 */
public final class SentForms {
  private final Jdbi jdbi;

  /** Keeps the forms in a database. */
  public SentForms(HubDatabase database) {
    this.jdbi = database.jdbi();
  }

  /** The evidence id of the form that was sent; empty where none was. */
  public Optional<Long> find(long evidenceId, MemberCode receiver) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT form_evidence_id FROM sent_form WHERE evidence_id = ? AND receiver = ?")
                .bind(0, evidenceId)
                .bind(1, receiver.value())
                .mapTo(Long.class)
                .findOne());
  }

  /**
   * Names a form; the first one stands.
   *
   * @return false when there is another: roll the transaction back and use that
   */
  public boolean keep(Handle tx, long evidenceId, MemberCode receiver, long formEvidenceId) {
    return tx.execute(
            "INSERT INTO sent_form (evidence_id, receiver, form_evidence_id) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            evidenceId,
            receiver.value(),
            formEvidenceId)
        == 1;
  }
}
