package vn.lienthong.routes.bulk;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.bulk.BulkForm;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TepDinhKemStructure;

/**
 * A part of a file: the rows of one message to the provider.
 *
 * @param number from 1
 * @param sentRows rows that the provider gets; none where the hub decided all of them itself
 * @param fileDigest the hub's own file with these rows, CSV; null where there are none
 * @param messageId follows from job and number
 * @param resultEvidenceId the provider's signed result
 */
record BulkPart(
    long job,
    int number,
    long firstRow,
    long lastRow,
    int sentRows,
    State state,
    @Nullable String fileDigest,
    long fileSize,
    UUID messageId,
    long resultEvidenceId,
    @Nullable String resultDigest,
    @Nullable String resultType,
    int wrongResults) {
  /** Where a part stands. */
  enum State {
    /** Waits for its turn. */
    CHO,
    /** Is with the provider. */
    GUI,
    /** The provider answered; the result is not checked yet. */
    TRA_LOI,
    /** Its rows are decided. */
    XONG,
    /** Given up: its rows may be sent again. */
    BO
  }

  static BulkPart of(ResultSet row) throws SQLException {
    return new BulkPart(
        row.getLong("job"),
        row.getInt("number"),
        row.getLong("first_row"),
        row.getLong("last_row"),
        row.getInt("sent_rows"),
        State.valueOf(row.getString("state")),
        row.getString("file_digest"),
        row.getLong("file_size"),
        row.getObject("message_id", UUID.class),
        row.getLong("result_evidence_id"),
        row.getString("result_digest"),
        row.getString("result_type"),
        row.getInt("wrong_results"));
  }

  /** Its file as the message names it. */
  TepDinhKemStructure named() {
    TepDinhKemStructure file = new TepDinhKemStructure();
    file.setTen(job + "." + number + BulkForm.CSV.ending());
    file.setLoaiTep(BulkForm.CSV.mediaType());
    file.setKichThuoc(fileSize);
    file.setDauVan(requireNonNull(fileDigest));
    file.setSoDong((long) sentRows);
    return file;
  }
}
