package vn.lienthong.routes.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.identifier.MemberCode;

/**
 * A file of rows on its way.
 *
 * @param evidenceId the signed request
 * @param sender who asked
 * @param fields what the agreement released when the job began
 * @param form of the file
 * @param announcedRows {@code SoDong}; null where the sender did not say
 * @param rowsRead how far the file is read and divided
 */
record BulkJob(
    long id,
    long evidenceId,
    MemberCode sender,
    UUID messageId,
    MemberCode provider,
    String service,
    @Nullable String purpose,
    String roundCode,
    String agreement,
    Set<String> fields,
    String fileDigest,
    BulkForm form,
    @Nullable Long announcedRows,
    State state,
    long rowsRead) {
  static final String COLUMNS =
      "id, evidence_id, sender, message_id, provider, service, purpose, round_code, agreement,"
          + " fields, file_digest, file_type, announced_rows, state, rows_read";

  /** Where a job stands. */
  enum State {
    /** The file is read and divided; the provider knows nothing of it yet. */
    DOC,
    /** Parts are with the provider. */
    LAM,
    /** All parts are decided; the result is put together. */
    GOP,
    /** The result is with the sender. */
    XONG,
    /** Refused: nothing took effect. */
    TU_CHOI
  }

  static BulkJob of(ResultSet row) throws SQLException {
    return new BulkJob(
        row.getLong("id"),
        row.getLong("evidence_id"),
        new MemberCode(row.getString("sender")),
        row.getObject("message_id", UUID.class),
        new MemberCode(row.getString("provider")),
        row.getString("service"),
        row.getString("purpose"),
        row.getString("round_code"),
        row.getString("agreement"),
        Set.copyOf(List.of((String[]) row.getArray("fields").getArray())),
        row.getString("file_digest"),
        BulkForm.of(row.getString("file_type")).orElseThrow(),
        row.getObject("announced_rows", Long.class),
        State.valueOf(row.getString("state")),
        row.getLong("rows_read"));
  }

  boolean isVerification() {
    return service.equals(BulkRequest.VERIFICATION);
  }
}
