package vn.lienthong.routes.bulk;

import static vn.lienthong.qcvn109.message.ReceiptState.DA_XU_LY;
import static vn.lienthong.qcvn109.message.ReceiptState.TU_CHOI;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.files.Announced;
import vn.lienthong.connectors.files.FileStore;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.pipeline.HubMessages;
import vn.lienthong.routes.pipeline.Outcomes;
import vn.lienthong.routes.policy.HubService;

/** Ends a job: its result and the signed message that names it, or a refusal of the whole file. */
final class JobEnd {
  private static final Logger LOG = LoggerFactory.getLogger(JobEnd.class);

  private final Jdbi database;
  private final JobStore jobs;
  private final JobResult result;
  private final CorrectionList corrections;
  private final JobSummary summary;
  private final FileStore files;
  private final EvidenceJournal journal;
  private final HubMessages messages;
  private final Outcomes outcomes;

  JobEnd(
      Jdbi database,
      JobStore jobs,
      JobResult result,
      CorrectionList corrections,
      JobSummary summary,
      FileStore files,
      EvidenceJournal journal,
      HubMessages messages,
      Outcomes outcomes) {
    this.database = database;
    this.jobs = jobs;
    this.result = result;
    this.corrections = corrections;
    this.summary = summary;
    this.files = files;
    this.journal = journal;
    this.messages = messages;
    this.outcomes = outcomes;
  }

  MemberCode hub() {
    return messages.hub();
  }

  /** Refuses a file of which nothing was given to the provider. */
  void refuse(BulkJob job, HubFault fault) {
    database.useTransaction(
        tx -> {
          if (jobs.lock(tx, job.id(), BulkJob.State.DOC).isPresent()) {
            jobs.end(tx, job.id(), BulkJob.State.TU_CHOI, null, null);
            outcomes.move(tx, asked(tx, job), TU_CHOI, fault);
          }
        });
    LOG.warn(
        "[{}] bulk job {} of {} is refused: {} {}",
        fault.incidentId(),
        job.id(),
        job.sender(),
        fault.code().wireCode(),
        fault.english());
  }

  /** Puts the result together and sends it. */
  void finish(BulkJob job) {
    try {
      Announced rows = keep(job.form(), out -> result.write(job, out));
      Announced bad = keep(BulkForm.CSV, out -> corrections.write(job, out));
      database.useTransaction(tx -> send(tx, job, new JobFiles(rows, bad)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The files of an ended job.
   *
   * @param rows the result of every row
   * @param bad those that are not good, by commune
   */
  record JobFiles(Announced rows, Announced bad) {}

  /** The store wants size and digest first, so a file is written twice, once to nowhere. */
  private Announced keep(BulkForm form, FileStore.Content content) throws IOException {
    MessageDigest digest = Sha256.digest();
    CountedStream counted = new CountedStream(OutputStream.nullOutputStream());
    try (OutputStream out = new DigestOutputStream(counted, digest)) {
      content.writeTo(out);
    }
    String name = HexFormat.of().formatHex(digest.digest());
    Announced file = new Announced(hub(), name, counted.bytes(), form.mediaType());
    files.keepOwn(file, content);
    return file;
  }

  private void send(Handle tx, BulkJob job, JobFiles made) {
    if (jobs.lock(tx, job.id(), BulkJob.State.GOP).isEmpty()) {
      return;
    }
    MessageHeader asked = asked(tx, job);
    UUID id = DerivedId.of("bulk result", job.sender().value(), job.messageId().toString());
    Element payload = Payloads.write(summary.of(tx, job, round(tx, job), made));
    messages.send(
        tx,
        messages.header(id, HubService.BULK_RESULT, job.sender()).withReference(job.messageId()),
        payload);
    jobs.end(tx, job.id(), BulkJob.State.XONG, made.rows().digest(), id);
    outcomes.move(tx, asked, DA_XU_LY, null);
    LOG.info("Bulk job {} of {} is done", job.id(), job.sender());
  }

  private MessageHeader asked(Handle tx, BulkJob job) {
    return Envelopes.readHeader(original(tx, job));
  }

  private BulkRequest round(Handle tx, BulkJob job) {
    return BulkRequest.of(job.service(), Envelopes.payload(original(tx, job)));
  }

  private Element original(Handle tx, BulkJob job) {
    byte[] kept = journal.body(tx, job.evidenceId()).orElseThrow();
    return SecureXml.parse(kept).getDocumentElement();
  }
}
