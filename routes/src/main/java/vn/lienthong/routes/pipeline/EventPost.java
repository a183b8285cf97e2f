package vn.lienthong.routes.pipeline;

import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.MessageHeader.Release;

/**
 * Passes on what a member told to those who want to know it: signed by the hub, naming who told it
 * and the digest of what that member signed. The same event goes to the same receiver once.
 */
public final class EventPost {
  private final EvidenceJournal journal;
  private final HubMessages messages;

  /** Sends as the hub. */
  public EventPost(EvidenceJournal journal, HubMessages messages) {
    this.journal = journal;
    this.messages = messages;
  }

  /**
   * Sends in the caller's transaction.
   *
   * @param evidenceId the signed message of who told it
   * @param dossier in whose order the receivers get it; null for an order of none
   */
  public void send(
      Handle tx,
      long evidenceId,
      MessageHeader told,
      @Nullable String dossier,
      Element payload,
      Collection<MemberCode> receivers) {
    if (receivers.isEmpty()) {
      return;
    }
    Release release = Release.translated(told.sender(), digest(tx, evidenceId));
    for (MemberCode receiver : receivers) {
      MessageHeader header = header(told, receiver).withRelease(release);
      messages.send(tx, dossier == null ? header : header.withDossierCode(dossier), payload);
    }
  }

  private MessageHeader header(MessageHeader told, MemberCode receiver) {
    var id = DerivedId.of("event", told.sender().value(), told.id().toString(), receiver.value());
    return messages.header(id, told.service(), receiver).withReference(told.id());
  }

  private String digest(Handle tx, long evidenceId) {
    return Sha256.hex(
        journal
            .body(tx, evidenceId)
            .orElseThrow(
                () -> new IllegalStateException("Evidence " + evidenceId + " is missing")));
  }
}
