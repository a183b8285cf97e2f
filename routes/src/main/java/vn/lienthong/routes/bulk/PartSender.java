package vn.lienthong.routes.bulk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.AgreementDecision;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.pipeline.HubMessages;

/** Gives the provider the parts of a job, a few at a time, as messages of the hub. */
final class PartSender {
  private static final Logger LOG = LoggerFactory.getLogger(PartSender.class);

  private final Jdbi database;
  private final JobStore jobs;
  private final PartStore parts;
  private final EvidenceJournal journal;
  private final HubMessages messages;
  private final AgreementRegistry agreements;
  private final BulkSettings settings;
  private final Clock clock;

  PartSender(
      Jdbi database,
      JobStore jobs,
      PartStore parts,
      EvidenceJournal journal,
      HubMessages messages,
      AgreementRegistry agreements,
      BulkSettings settings,
      Clock clock) {
    this.database = database;
    this.jobs = jobs;
    this.parts = parts;
    this.journal = journal;
    this.messages = messages;
    this.agreements = agreements;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Sends what may be sent now.
   *
   * @return how many parts were sent
   */
  int send(BulkJob job) {
    return database.inTransaction(
        tx -> jobs.lock(tx, job.id(), BulkJob.State.LAM).map(held -> send(tx, held)).orElse(0));
  }

  private int send(Handle tx, BulkJob job) {
    int late = parts.giveUpLate(tx, job.id(), settings.answerWithin());
    if (late > 0) {
      LOG.warn(
          "Bulk job {}: {} parts had no answer in {}", job.id(), late, settings.answerWithin());
    }
    Map<String, Integer> states = parts.states(tx, job.id());
    int inFlight = states.getOrDefault("GUI", 0) + states.getOrDefault("TRA_LOI", 0);
    int waiting = states.getOrDefault("CHO", 0);
    if (waiting == 0) {
      if (inFlight == 0) {
        jobs.collect(tx, job.id());
      }
      return 0;
    }
    byte[] original = journal.body(tx, job.evidenceId()).orElseThrow();
    Element root = SecureXml.parse(original).getDocumentElement();
    MessageHeader asked = Envelopes.readHeader(root);
    if (!isStillAgreed(job, asked)) {
      parts.giveUpWaiting(tx, job.id());
      return 0;
    }
    int room = settings.partsInFlight() - inFlight;
    int sent = 0;
    for (BulkPart part : parts.in(tx, job.id(), BulkPart.State.CHO, Math.max(0, room))) {
      Element payload = BulkRequest.of(job.service(), Envelopes.payload(root)).part(job, part);
      messages.send(tx, header(asked, part, original), payload);
      parts.sent(tx, part);
      sent++;
    }
    return sent;
  }

  /**
   * An agreement may end while a long file is under way: then its other rows are given to nobody.
   */
  private boolean isStillAgreed(BulkJob job, MessageHeader asked) {
    LocalDate today = LocalDate.now(clock.withZone(VietnamTime.ZONE));
    if (agreements.current().decide(asked, today) instanceof AgreementDecision.Refused refused) {
      LOG.warn("Bulk job {} stops: {} {}", job.id(), refused.code().wireCode(), refused.detail());
      return false;
    }
    return true;
  }

  private MessageHeader header(MessageHeader asked, BulkPart part, byte[] original) {
    MessageHeader own = messages.header(part.messageId(), asked.service(), asked.receiver());
    return new MessageHeader(
        own.id(),
        own.service(),
        asked.version(),
        own.sender(),
        own.receiver(),
        own.sentAt(),
        asked.expiresAt(),
        null,
        null,
        asked.purpose(),
        asked.officer(),
        MessageHeader.Release.translated(asked.sender(), Sha256.hex(original)));
  }
}
