package vn.lienthong.routes.procedure.notice;

import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.registry.Member;
import vn.lienthong.routes.registry.MemberRegistry;

/**
 * Passes notices on to every active member that provides their service, which is how it subscribes:
 * signed by the hub, naming the facility and the digest of its signed original.
 */
public final class HubNoticePost implements NoticePost {
  private final EvidenceJournal journal;
  private final HubMessages messages;
  private final MemberRegistry members;

  /** Sends as the hub. */
  public HubNoticePost(EvidenceJournal journal, HubMessages messages, MemberRegistry members) {
    this.journal = journal;
    this.messages = messages;
    this.members = members;
  }

  @Override
  public void passOn(Handle tx, long evidenceId, MessageHeader header, Element payload) {
    for (Member member : members.partners()) {
      if (member.provides().contains(header.service())) {
        messages.send(tx, header(tx, evidenceId, header, member.code()), payload);
      }
    }
  }

  private MessageHeader header(
      Handle tx, long evidenceId, MessageHeader original, MemberCode receiver) {
    String id = original.id().toString();
    byte[] document =
        journal
            .body(tx, evidenceId)
            .orElseThrow(() -> new IllegalStateException("Evidence " + evidenceId + " is missing"));
    return messages
        .header(
            DerivedId.of("event", original.sender().value(), id, receiver.value()),
            original.service(),
            receiver)
        .withReference(original.id())
        .withRelease(
            MessageHeader.Release.translated(
                original.sender(), HexFormat.of().formatHex(Sha256.of(document))));
  }
}
