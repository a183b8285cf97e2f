package vn.lienthong.routes.pipeline;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceRecord;
import vn.lienthong.connectors.evidence.SentForms;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.registry.Member;

/**
 * Keeps what the hub signs in place of a sender before it goes on the wire: a signature made twice
 * is two documents, and a receipt is for one.
 */
public final class KeptForms {
  private final Jdbi database;
  private final EvidenceJournal journal;
  private final SentForms forms;

  /** Keeps forms in this database. */
  public KeptForms(Jdbi database, EvidenceJournal journal, SentForms forms) {
    this.database = database;
    this.journal = journal;
    this.forms = forms;
  }

  /** The form that stands: the one that was sent before, or the one that was just made. */
  Translation.Outgoing standing(long evidenceId, Member receiver, Translation.Outgoing made) {
    EvidenceRecord form = made.form();
    if (form == null) {
      return made;
    }
    return kept(evidenceId, receiver)
        .orElseGet(
            () ->
                keep(evidenceId, receiver, form) ? made : kept(evidenceId, receiver).orElse(made));
  }

  private Optional<Translation.Outgoing> kept(long evidenceId, Member receiver) {
    return forms.find(evidenceId, receiver.code()).flatMap(journal::body).map(KeptForms::outgoing);
  }

  private static Translation.Outgoing outgoing(byte[] document) {
    Element root = SecureXml.parse(document).getDocumentElement();
    MessageHeader header = Envelopes.readHeader(root);
    return new Translation.Outgoing(header.sender(), header.id(), document, null);
  }

  private boolean keep(long evidenceId, Member receiver, EvidenceRecord form) {
    return database.inTransaction(
        tx -> {
          boolean first = forms.keep(tx, evidenceId, receiver.code(), journal.append(tx, form));
          if (!first) {
            tx.rollback();
          }
          return first;
        });
  }
}
