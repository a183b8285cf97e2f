package vn.lienthong.routes.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import vn.lienthong.qcvn109.bulk.BulkFiles;
import vn.lienthong.qcvn109.bulk.BulkRow;
import vn.lienthong.qcvn109.bulk.ResultWriter;
import vn.lienthong.qcvn109.bulk.RowResult;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TrangThaiDongType;

/**
 * Writes the result of a job from what the parts say, one part in memory at a time: each row of the
 * file once, in order. The same job gives the same bytes each time.
 */
final class JobResult {
  private final Jdbi database;
  private final PartStore parts;
  private final PartRows rows;

  JobResult(Jdbi database, PartStore parts, PartRows rows) {
    this.database = database;
    this.parts = parts;
    this.rows = rows;
  }

  void write(BulkJob job, OutputStream out) throws IOException {
    int count = database.withHandle(handle -> parts.count(handle, job.id()));
    ReleasedRows released = new ReleasedRows(job.fields());
    try (ResultWriter writer = BulkFiles.resultWriter(job.form(), out)) {
      for (int number = 1; number <= count; number++) {
        for (RowResult result : of(job.id(), number).values()) {
          writer.take(job.isVerification() ? released.of(result) : result);
        }
      }
    }
  }

  private Map<Long, RowResult> of(long job, int number) {
    BulkPart part = database.withHandle(handle -> parts.find(handle, job, number)).orElseThrow();
    Map<Long, RowResult> results = new TreeMap<>();
    Map<Long, BulkRow> asked = rows.asked(part);
    if (part.state() == BulkPart.State.BO) {
      asked
          .keySet()
          .forEach(row -> results.put(row, RowResult.of(row, TrangThaiDongType.CHUA_XU_LY)));
    } else if (!asked.isEmpty()) {
      results.putAll(rows.answered(part, asked.keySet()));
    }
    for (BadRow bad : database.withHandle(handle -> parts.decidedByHub(handle, part))) {
      results.put(
          bad.row(),
          new RowResult(bad.row(), TrangThaiDongType.KHONG_DAT, bad.reasons(), Map.of()));
    }
    return results;
  }
}
