package vn.lienthong.routes.bulk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.routes.agreement.AgreedUse;
import vn.lienthong.routes.agreement.ReleasedField;

/** The rows of jobs. */
final class JobStore {
  private static final String ADD =
      """
      INSERT INTO bulk_job (evidence_id, sender, message_id, provider, service, purpose, round_code,
        parent_code, round_number, agreement, agreement_version, fields, file_digest, file_type,
        announced_rows)
      VALUES (:evidence, :sender, :message, :provider, :service, :purpose, :round, :parent, :number,
        :agreement, :version, :fields, :digest, :type, :rows)
      """;

  /** Keeps a new job. */
  void add(Handle tx, long evidenceId, MessageHeader header, BulkRequest asked, AgreedUse use) {
    tx.createUpdate(ADD)
        .bind("evidence", evidenceId)
        .bind("sender", header.sender().value())
        .bind("message", header.id())
        .bind("provider", header.receiver().value())
        .bind("service", header.service())
        .bind("purpose", header.purpose())
        .bind("round", asked.round().getMaDot())
        .bind("parent", asked.round().getMaDotGoc())
        .bind("number", asked.round().getLanThu())
        .bind("agreement", use.agreement().code())
        .bind("version", use.agreement().version())
        .bindArray(
            "fields",
            String.class,
            use.fields().stream().map(ReleasedField::name).filter(asked::wants).toList())
        .bind("digest", asked.file().getDauVan())
        .bind("type", asked.file().getLoaiTep())
        .bind("rows", asked.announcedRows())
        .execute();
  }

  /** The number of the latest round of a sender's first one; empty where it knows none. */
  Optional<Long> latestRound(Handle tx, MemberCode sender, String first) {
    return tx.createQuery(
            """
            SELECT max(round_number) FROM bulk_job
            WHERE sender = :sender AND state <> 'TU_CHOI' AND (round_code = :first OR parent_code = :first)
            """)
        .bind("sender", sender.value())
        .bind("first", first)
        .mapTo(Long.class)
        .findOne();
  }

  boolean hasRound(Handle tx, MemberCode sender, String code) {
    return tx.createQuery(
            "SELECT EXISTS (SELECT FROM bulk_job WHERE sender = ? AND round_code = ? AND state <> 'TU_CHOI')")
        .bind(0, sender.value())
        .bind(1, code)
        .mapTo(Boolean.class)
        .one();
  }

  /** Jobs in a state, the oldest first. */
  List<BulkJob> in(Handle handle, BulkJob.State state) {
    return handle
        .createQuery(
            "SELECT "
                + BulkJob.COLUMNS
                + " FROM bulk_job WHERE ended_at IS NULL AND state = ? ORDER BY id")
        .bind(0, state.name())
        .map((row, context) -> BulkJob.of(row))
        .list();
  }

  /** Holds a job until the transaction ends, as long as it is in this state. */
  Optional<BulkJob> lock(Handle tx, long id, BulkJob.State state) {
    return tx.createQuery(
            "SELECT " + BulkJob.COLUMNS + " FROM bulk_job WHERE id = ? AND state = ? FOR UPDATE")
        .bind(0, id)
        .bind(1, state.name())
        .map((row, context) -> BulkJob.of(row))
        .findOne();
  }

  Optional<BulkJob> find(Handle handle, MemberCode sender, UUID message) {
    return handle
        .createQuery(
            "SELECT " + BulkJob.COLUMNS + " FROM bulk_job WHERE sender = ? AND message_id = ?")
        .bind(0, sender.value())
        .bind(1, message)
        .map((row, context) -> BulkJob.of(row))
        .findOne();
  }

  void read(Handle tx, long id, long rows) {
    tx.execute("UPDATE bulk_job SET rows_read = ? WHERE id = ?", rows, id);
  }

  void begin(Handle tx, long id) {
    tx.execute("UPDATE bulk_job SET state = 'LAM', read_at = now() WHERE id = ?", id);
    tx.execute("DELETE FROM bulk_row_key WHERE job = ?", id);
  }

  void collect(Handle tx, long id) {
    tx.execute("UPDATE bulk_job SET state = 'GOP' WHERE id = ? AND state = 'LAM'", id);
  }

  void end(
      Handle tx, long id, BulkJob.State state, @Nullable String digest, @Nullable UUID result) {
    tx.createUpdate(
            """
            UPDATE bulk_job SET state = :state, ended_at = now(), result_digest = :digest,
              result_message = CAST(:result AS uuid) WHERE id = :id
            """)
        .bind("state", state.name())
        .bind("digest", digest)
        .bind("result", result == null ? null : result.toString())
        .bind("id", id)
        .execute();
    tx.execute("DELETE FROM bulk_row_key WHERE job = ?", id);
  }

  /** The earliest moment of the provider's data. */
  Optional<OffsetDateTime> asOf(Handle handle, long id) {
    return handle
        .createQuery("SELECT min(source_as_of) FROM bulk_part WHERE job = ?")
        .bind(0, id)
        .mapTo(OffsetDateTime.class)
        .findOne();
  }
}
