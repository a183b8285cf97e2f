package vn.lienthong.routes.bulk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.bulk.BulkColumns;
import vn.lienthong.qcvn109.bulk.BulkRow;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.agreement.AgreedUse;
import vn.lienthong.routes.agreement.AgreementDecision;
import vn.lienthong.routes.agreement.AgreementRegistry;
import vn.lienthong.routes.disclosure.Disclosures;
import vn.lienthong.routes.disclosure.NewDisclosure;

/**
 * Writes into the citizens' access log what a job tells of them, part by part: when the provider's
 * answer is taken, a little before the sender has the whole result.
 */
final class GivenRows {
  private final EvidenceJournal journal;
  private final Disclosures disclosures;
  private final AgreementRegistry agreements;
  private final Clock clock;

  GivenRows(
      EvidenceJournal journal, Disclosures disclosures, AgreementRegistry agreements, Clock clock) {
    this.journal = journal;
    this.disclosures = disclosures;
    this.agreements = agreements;
    this.clock = clock;
  }

  void record(Handle tx, BulkJob job, BulkPart part, Collection<BulkRow> rows) {
    byte[] original = journal.body(tx, job.evidenceId()).orElseThrow();
    MessageHeader asked = Envelopes.readHeader(SecureXml.parse(original).getDocumentElement());
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<String> numbers =
        rows.stream()
            .map(
                row ->
                    Optional.ofNullable(row.cell(BulkColumns.PERSONAL_NUMBER))
                        .orElseGet(() -> Objects.requireNonNull(row.cell(BulkColumns.CARD_NUMBER))))
            .toList();
    disclosures.record(
        tx,
        new NewDisclosure(
            now,
            job.sender(),
            job.provider(),
            job.service(),
            use(asked, now),
            null,
            asked.officer(),
            job.fields().stream().sorted().toList(),
            job.evidenceId(),
            part.resultEvidenceId()),
        numbers);
  }

  private @Nullable AgreedUse use(MessageHeader asked, OffsetDateTime now) {
    var day = now.atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
    return agreements.current().decide(asked, day) instanceof AgreementDecision.Allowed allowed
        ? allowed.use()
        : null;
  }
}
