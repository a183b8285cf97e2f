package vn.lienthong.qcvn109.bulk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A result as CSV. */
final class CsvResults implements ResultWriter {
  private final OutputStream out;
  private final CsvLines lines;

  CsvResults(OutputStream out) throws IOException {
    this.out = new BufferedOutputStream(out, 64 << 10);
    this.lines = new CsvLines(BulkColumns.RESULT, this.out);
  }

  @Override
  public void take(RowResult row) throws IOException {
    lines.write(ResultCells.write(row));
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
