package vn.lienthong.routes.bulk;

import static vn.lienthong.qcvn109.error.HubErrorCode.BULK_RESULT_WRONG;
import static vn.lienthong.qcvn109.message.ReceiptState.DA_XU_LY;
import static vn.lienthong.qcvn109.message.ReceiptState.TU_CHOI;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.EvidenceJournal;
import vn.lienthong.qcvn109.bulk.BulkColumns;
import vn.lienthong.qcvn109.bulk.BulkRow;
import vn.lienthong.qcvn109.bulk.RowResult;
import vn.lienthong.qcvn109.error.ErrorCategory;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHangLoatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiDongType;
import vn.lienthong.qcvn109.message.Envelopes;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.routes.pipeline.Outcomes;

/**
 * Checks the provider's result of a part against what was sent: no row is missing, foreign or there
 * twice, and the counts are those of the rows. Who sent it gets its receipt only then.
 */
final class PartCheck {
  private static final Logger LOG = LoggerFactory.getLogger(PartCheck.class);

  /** After so many wrong results nobody waits for a right one. */
  private static final int MOST_WRONG = 3;

  private final Jdbi database;
  private final PartStore parts;
  private final PartRows rows;
  private final EvidenceJournal journal;
  private final Outcomes outcomes;
  private final GivenRows given;
  private final RowGuesses guesses;
  private final RowPace pace;

  PartCheck(
      Jdbi database,
      PartStore parts,
      PartRows rows,
      EvidenceJournal journal,
      Outcomes outcomes,
      GivenRows given,
      RowGuesses guesses,
      RowPace pace) {
    this.database = database;
    this.parts = parts;
    this.rows = rows;
    this.journal = journal;
    this.outcomes = outcomes;
    this.given = given;
    this.guesses = guesses;
    this.pace = pace;
  }

  void check(BulkJob job, BulkPart part) {
    pace.take(part.sentRows());
    Element root =
        SecureXml.parse(journal.body(part.resultEvidenceId()).orElseThrow()).getDocumentElement();
    try {
      Map<Long, BulkRow> asked = rows.asked(part);
      Map<Long, RowResult> answered = rows.answered(part, asked.keySet());
      Tally tally = Tally.of(answered.values());
      requireCounts(tally, Payloads.read(Envelopes.payload(root), KetQuaHangLoatStructure.class));
      database.useTransaction(tx -> decide(tx, job, part, asked, answered, tally, root));
    } catch (HubException wrong) {
      if (wrong.fault().code().category() != ErrorCategory.LOI_BEN_GUI) {
        throw wrong;
      }
      database.useTransaction(tx -> refuse(tx, part, root, wrong.fault()));
    }
  }

  /** Counts of a part. */
  private record Tally(long all, long good, long bad) {
    static Tally of(Iterable<RowResult> results) {
      long all = 0;
      long good = 0;
      long bad = 0;
      for (RowResult result : results) {
        all++;
        good += result.state() == TrangThaiDongType.DAT ? 1 : 0;
        bad += result.state() == TrangThaiDongType.KHONG_DAT ? 1 : 0;
      }
      return new Tally(all, good, bad);
    }
  }

  private static void requireCounts(Tally tally, KetQuaHangLoatStructure said) {
    if (said.getTongSoDong() != tally.all()
        || said.getSoDongDat() != tally.good()
        || said.getSoDongKhongDat() != tally.bad()) {
      throw new HubException(
          HubFault.of(
              BULK_RESULT_WRONG,
              "/tt:ThongDiep/tt:NoiDung/dv:KetQuaHangLoat/dv:TongSoDong",
              "the file says %d, %d, %d".formatted(tally.all(), tally.good(), tally.bad())));
    }
  }

  private void decide(
      Handle tx,
      BulkJob job,
      BulkPart part,
      Map<Long, BulkRow> asked,
      Map<Long, RowResult> answered,
      Tally tally,
      Element root) {
    if (!isHeld(tx, part)) {
      return;
    }
    ReleasedRows released = new ReleasedRows(job.fields());
    List<BadRow> bad = new ArrayList<>();
    answered.values().stream()
        .filter(result -> result.state() == TrangThaiDongType.KHONG_DAT)
        .map(result -> job.isVerification() ? released.of(result) : result)
        .forEach(
            result ->
                bad.add(
                    new BadRow(
                        result.row(),
                        Objects.requireNonNull(asked.get(result.row())).cell(BulkColumns.UNIT),
                        result.reasons())));
    parts.decided(tx, part, (int) tally.good(), (int) tally.bad());
    parts.bad(tx, part, bad, false);
    if (job.isVerification()) {
      given.record(tx, job, part, asked.values());
      guesses.right(
          tx,
          job,
          asked.entrySet().stream()
              .filter(
                  row ->
                      Objects.requireNonNull(answered.get(row.getKey())).state()
                          == TrangThaiDongType.DAT)
              .map(Map.Entry::getValue)
              .toList());
    }
    outcomes.move(tx, Envelopes.readHeader(root), DA_XU_LY, null);
  }

  private void refuse(Handle tx, BulkPart part, Element root, HubFault fault) {
    if (!isHeld(tx, part)) {
      return;
    }
    LOG.warn(
        "[{}] the result of part {} of bulk job {} does not fit: {}",
        fault.incidentId(),
        part.number(),
        part.job(),
        fault.english());
    parts.refusedResult(tx, part);
    if (part.wrongResults() + 1 >= MOST_WRONG) {
      parts.givenUp(tx, part);
    }
    outcomes.move(tx, Envelopes.readHeader(root), TU_CHOI, fault);
  }

  private boolean isHeld(Handle tx, BulkPart part) {
    return parts.lock(tx, part.messageId()).stream()
        .flatMap(one -> Stream.of(one.state()))
        .anyMatch(state -> state == BulkPart.State.TRA_LOI);
  }
}
