package vn.lienthong.connectors.evidence.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.lienthong.connectors.api.ContainerSigner;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.connectors.evidence.EvidenceSummary;
import vn.lienthong.connectors.evidence.HubDatabase;
import vn.lienthong.connectors.evidence.KnownMessages;
import vn.lienthong.connectors.evidence.chain.ChainProofs;
import vn.lienthong.connectors.evidence.chain.ContentInspection;
import vn.lienthong.connectors.evidence.chain.Problem;
import vn.lienthong.qcvn109.digest.Sha256;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** Exports evidence; every export is recorded before its file can be used. */
public final class EvidenceContainers {
  /** What the journal says where a content does not open. */
  private static final Set<HubErrorCode> OF_CONTENT =
      EnumSet.of(
          HubErrorCode.CONTENT_ERASED, HubErrorCode.STORE_UNAVAILABLE, HubErrorCode.HUB_FAULT);

  private final HubDatabase database;
  private final EvidenceJournal journal;
  private final KnownMessages known;
  private final ChainProofs proofs;
  private final ContainerSigner signer;
  private final Clock clock;

  /** Told after each document. */
  @FunctionalInterface
  public interface Progress {
    /** So many of so many are written. */
    void written(int done, int total);
  }

  /** Exports from this database, signed so. */
  public EvidenceContainers(
      HubDatabase database, EvidenceJournal journal, ContainerSigner signer, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.known = new KnownMessages(database);
    this.proofs = new ChainProofs(database);
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * Writes the container of a subject.
   *
   * @param file must not exist; it appears complete or not at all
   * @return empty when there is nothing about the subject
   * @throws ContentLostException when a document does not open and no record says why
   * @throws IOException when the file cannot be written; nothing is left then
   */
  public Optional<ExportedContainer> export(
      ContainerSubject subject, ExportOrder order, Path file, Progress progress)
      throws IOException {
    List<EvidenceEntry> entries =
        database
            .jdbi()
            .inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                tx -> new ContainerRows(tx, subject).read());
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      ExportedContainer made = write(contents(subject, order, entries), part, progress);
      record(made, subject, order, entries.get(0).summary().id());
      Files.move(part, file); // refuses to replace one that came meanwhile
      return Optional.of(made);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Contents contents(
      ContainerSubject subject, ExportOrder order, List<EvidenceEntry> entries) {
    List<StoredReceipt> receipts = new ArrayList<>();
    for (EvidenceEntry entry : entries) {
      var summary = entry.summary();
      known
          .find(summary.sender(), summary.messageId())
          .filter(message -> message.evidenceId() == summary.id())
          .ifPresent(
              message ->
                  receipts.add(
                      new StoredReceipt(
                          message.sender(),
                          message.id(),
                          message.state().name(),
                          message.stateAt(),
                          message.receipt())));
    }
    OffsetDateTime now = OffsetDateTime.now(clock.withZone(VietnamTime.ZONE));
    return new Contents(
        subject,
        UUID.randomUUID(),
        now,
        order,
        entries,
        receipts,
        ChainFiles.proofs(proofs, entries),
        new HashSet<>());
  }

  private ExportedContainer write(Contents contents, Path part, Progress progress)
      throws IOException {
    var digest = Sha256.digest();
    try (var out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
        var container = new ContainerWriter(new DigestOutputStream(out, digest))) {
      int total = contents.entries().size();
      for (int i = 0; i < total; i++) {
        addDocument(container, contents.entries().get(i), contents.erased());
        progress.written(i + 1, total);
      }
      for (StoredReceipt receipt : contents.receipts()) {
        container.add(receipt.fileName(), ContainerWriter.XML, receipt.bytes());
      }
      ChainFiles.addHeads(container, contents);
      container.add(SummaryXml.FILE, ContainerWriter.XML, SummaryXml.of(contents));
      container.add(SummaryXml.SCHEMA_FILE, ContainerWriter.XML, SummaryXml.schema());
      container.add(SummaryPage.FILE, "text/html", SummaryPage.of(contents).getBytes(UTF_8));
      container.finish(signer);
    }
    return new ExportedContainer(
        contents.id(),
        contents.entries().size() - contents.erased().size(),
        contents.receipts().size(),
        contents.erased().size(),
        HexFormat.of().formatHex(digest.digest()));
  }

  private void addDocument(ContainerWriter container, EvidenceEntry entry, Set<Long> erased)
      throws IOException {
    Optional<byte[]> body = body(entry.summary());
    if (body.isEmpty()) {
      erased.add(entry.summary().id());
      return;
    }
    container.add(entry.fileName(), ContainerWriter.XML, body.get());
  }

  /** Empty where the evidence says why it is gone. */
  private Optional<byte[]> body(EvidenceSummary document) {
    try {
      Optional<byte[]> body = journal.body(document.id());
      if (body.isPresent() && Sha256.hex(body.get()).equals(document.bodyDigest())) {
        return body;
      }
    } catch (HubException e) {
      if (!OF_CONTENT.contains(e.fault().code())) {
        throw e;
      }
    }
    Optional<Problem> problem = ContentInspection.of(database, document.id());
    if (problem.isPresent()) {
      throw new ContentLostException(document, problem.get());
    }
    return Optional.empty();
  }

  private void record(
      ExportedContainer made, ContainerSubject subject, ExportOrder order, long evidenceId) {
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("maXuat", made.id().toString());
    detail.put("doiTuong", subject.toString());
    detail.put("canBo", order.officer());
    detail.put("lyDo", order.reason());
    detail.put("dauVan", made.sha256());
    database.jdbi().useTransaction(tx -> journal.event(tx, evidenceId, "XUAT", detail));
  }
}
