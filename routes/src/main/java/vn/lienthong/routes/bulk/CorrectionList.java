package vn.lienthong.routes.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jdbi.v3.core.Jdbi;

/**
 * The rows of a job that are not good, commune by commune, for those who put them right; rows that
 * name no commune come last.
 */
final class CorrectionList {
  private static final int AT_ONCE = 1000;
  private static final String ROWS =
      "SELECT row, coalesce(unit, ''), reasons FROM bulk_bad_row WHERE job = ?"
          + " ORDER BY unit NULLS LAST, row";

  private final Jdbi database;

  CorrectionList(Jdbi database) {
    this.database = database;
  }

  /** Writes CSV with the columns So, DonVi, LyDo; the stream is not closed. */
  void write(BulkJob job, OutputStream to) throws IOException {
    BufferedOutputStream out = new BufferedOutputStream(to, 64 << 10);
    out.write("So,DonVi,LyDo\r\n".getBytes(UTF_8));
    // only within a transaction does the driver fetch a few rows at a time
    database.useTransaction(
        tx ->
            tx.createQuery(ROWS)
                .setFetchSize(AT_ONCE)
                .bind(0, job.id())
                .map(
                    (row, context) ->
                        row.getLong(1) + "," + row.getString(2) + "," + row.getString(3) + "\r\n")
                .forEach(line -> write(out, line)));
    out.flush();
  }

  private static void write(OutputStream out, String line) {
    try {
      out.write(line.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
