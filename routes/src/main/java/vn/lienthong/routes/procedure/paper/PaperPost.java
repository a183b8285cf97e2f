package vn.lienthong.routes.procedure.paper;

import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.pipeline.HubMessages;

/**
 * Sends an event about a paper on to a member: signed by the hub, naming civil status and the
 * digest of its signed original. Whoever gets it may fetch the file that it names.
 */
final class PaperPost {
  private final EvidenceJournal journal;
  private final HubMessages messages;

  PaperPost(EvidenceJournal journal, HubMessages messages) {
    this.journal = journal;
    this.messages = messages;
  }

  /**
   * Sends in the caller's transaction.
   *
   * @param dossier whose messages the receiver gets in order
   */
  void send(
      Handle tx,
      long evidenceId,
      MessageHeader original,
      @Nullable String dossier,
      Element payload,
      MemberCode receiver) {
    String id = original.id().toString();
    MessageHeader header =
        messages
            .header(
                DerivedId.of("event", original.sender().value(), id, receiver.value()),
                original.service(),
                receiver)
            .withReference(original.id())
            .withRelease(
                MessageHeader.Release.translated(original.sender(), digest(tx, evidenceId)));
    messages.send(tx, dossier == null ? header : header.withDossierCode(dossier), payload);
  }

  private String digest(Handle tx, long evidenceId) {
    byte[] document =
        journal
            .body(tx, evidenceId)
            .orElseThrow(() -> new IllegalStateException("Evidence " + evidenceId + " is missing"));
    return HexFormat.of().formatHex(Sha256.of(document));
  }
}
