package vn.lienthong.routes.pipeline;

import static vn.lienthong.qcvn109.error.HubErrorCode.CONTENT_ERASED;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.WriteStep;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.InboxLease;
import vn.lienthong.connectors.evidence.InboxLeases;
import vn.lienthong.connectors.evidence.InboxLetters;
import vn.lienthong.connectors.evidence.StoreTrouble;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.Inbox;
import vn.lienthong.qcvn109.message.Inboxes;
import vn.lienthong.qcvn109.message.Letter;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.registry.Member;

/**
 * Gives a member that fetches what waits for it, as any other receiver would get it, until its
 * lease ends. One message that the hub itself cannot give does not stop the others.
 */
public final class InboxDesk {
  private static final Logger LOG = LoggerFactory.getLogger(InboxDesk.class);

  private final InboxLeases leases;
  private final InboxLetters letters;
  private final EvidenceJournal journal;
  private final Translation translation;
  private final KeptForms forms;
  private final OwnFaults faults;
  private final Limits limits;
  private final Clock clock;

  /**
   * What one fetch may take.
   *
   * @param lease how long a message is held for the member
   * @param bytes largest sum of the messages of one answer; the first one is given whatever its
   *     size
   */
  public record Limits(Duration lease, long bytes) {}

  /** Leases here, notes there what was given. */
  public InboxDesk(
      InboxLeases leases,
      InboxLetters letters,
      EvidenceJournal journal,
      Translation translation,
      KeptForms forms,
      OwnFaults faults,
      Limits limits,
      Clock clock) {
    this.leases = leases;
    this.letters = letters;
    this.journal = journal;
    this.translation = translation;
    this.forms = forms;
    this.faults = faults;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Leases and gives.
   *
   * @param max at most so many
   * @return the {@code tt:HopThu}
   */
  public byte[] fetch(Member member, int max) {
    List<InboxLease> leased = leases.lease(member.code(), max, limits.lease());
    try {
      return fetch(member, leased);
    } catch (RuntimeException failure) {
      StoreTrouble.of(failure).ifPresent(trouble -> interrupted(leased, trouble));
      throw failure;
    }
  }

  /** The member got nothing of them, since the hub's own store failed. */
  private void interrupted(List<InboxLease> leased, StoreTrouble trouble) {
    leased.forEach(lease -> faults.interrupted(held(lease), trouble));
  }

  private byte[] fetch(Member member, List<InboxLease> leased) {
    List<Long> rows = new ArrayList<>();
    List<Letter> given = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < leased.size(); i++) {
      Optional<Letter> letter = letter(member, leased.get(i));
      bytes += letter.map(one -> one.content().length).orElse(0);
      if (bytes > limits.bytes() && !given.isEmpty()) {
        leases.giveBack(leased.subList(i, leased.size()));
        break;
      }
      long row = leased.get(i).id();
      letter.ifPresent(
          one -> {
            rows.add(row);
            given.add(one);
          });
    }
    letters.give(member.code(), rows, given);
    if (!given.isEmpty()) {
      WriteStep.INBOX_LEASED.passed();
      LOG.debug("{} fetched {} messages", member.code(), given.size());
    }
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    long waiting = leases.waiting(member.code());
    return SecureXml.serialize(Inboxes.write(new Inbox(member.code(), now, waiting, given)));
  }

  /** Empty when the hub could not make it: then it waits, or is a dead letter. */
  private Optional<Letter> letter(Member member, InboxLease lease) {
    try {
      byte[] body =
          journal
              .body(lease.evidenceId())
              .orElseThrow(() -> Faults.refuse(CONTENT_ERASED, null, "of a hand-over"));
      Element root = SecureXml.parse(body).getDocumentElement();
      var made = translation.toAgency(member, Envelopes.readHeader(root), root, body);
      var outgoing = forms.standing(lease.evidenceId(), member, made);
      return Optional.of(letter(lease, outgoing.document()));
    } catch (RuntimeException failure) {
      failed(lease, failure);
      return Optional.empty();
    }
  }

  private static Letter letter(InboxLease lease, byte[] document) {
    var header = Envelopes.readHeader(SecureXml.parse(document).getDocumentElement());
    return new Letter(
        header.id(),
        header.sender(),
        header.service(),
        Sha256.hex(document),
        lease.until().truncatedTo(ChronoUnit.MILLIS),
        lease.given(),
        document);
  }

  private void failed(InboxLease lease, RuntimeException failure) {
    if (StoreTrouble.of(failure).isPresent()) {
      throw failure;
    }
    faults.count(held(lease), failure);
  }

  private static OwnFaults.Held held(InboxLease lease) {
    return new OwnFaults.Held(lease.id(), lease.owner(), lease.fresh());
  }
}
