package vn.lienthong.routes.pipeline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.DocumentSigner;
import vn.lienthong.connectors.api.SignedDocument;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.HandOvers;
import vn.lienthong.connectors.files.FileReferences;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;

/** Messages that the hub makes itself: signed, kept and handed over in the caller's transaction. */
public final class HubMessages {
  private final DocumentSigner signer;
  private final EvidenceJournal journal;
  private final HandOvers handOvers;
  private final Ordering ordering;
  private final FileReferences files;
  private final Clock clock;

  /** Signs with the hub's key. */
  public HubMessages(
      DocumentSigner signer,
      EvidenceJournal journal,
      HandOvers handOvers,
      Ordering ordering,
      FileReferences files,
      Clock clock) {
    this.signer = signer;
    this.journal = journal;
    this.handOvers = handOvers;
    this.ordering = ordering;
    this.files = files;
    this.clock = clock;
  }

  /** The hub's own code. */
  public MemberCode hub() {
    return signer.member();
  }

  /** A header of the hub, sent now. */
  public MessageHeader header(UUID id, String service, MemberCode receiver) {
    return MessageHeader.of(id, service, signer.member(), receiver, now());
  }

  /** Signs a message of the hub without keeping it. */
  SignedDocument sign(MessageHeader header, Element payload) {
    return signer.sign(Envelopes.write(header, payload));
  }

  /** Keeps a message and hands it over; it goes out if, and only if, the transaction commits. */
  public void send(Handle tx, MessageHeader header, Element payload) {
    SignedDocument signed = sign(header, payload);
    long evidence = journal.append(tx, Records.made(header, signed));
    files.keepOwn(tx, evidence, header, NamedFiles.in(payload));
    handOvers.add(tx, ordering.handOver(evidence, header));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
