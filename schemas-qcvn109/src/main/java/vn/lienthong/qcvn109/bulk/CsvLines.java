package vn.lienthong.qcvn109.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of CSV, RFC 4180; the header is written at once. */
final class CsvLines implements RowSink<BulkRow> {
  private final List<String> columns;
  private final OutputStream out;
  private final StringBuilder line = new StringBuilder(160);

  /** Writes to a buffered stream. */
  CsvLines(List<String> columns, OutputStream out) throws IOException {
    this.columns = columns;
    this.out = out;
    write(columns);
  }

  @Override
  public void take(BulkRow row) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      field(i, column.equals(BulkColumns.NUMBER) ? "" + row.position() : row.cell(column));
    }
    end();
  }

  void write(List<String> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      field(i, values.get(i));
    }
    end();
  }

  private void field(int index, @Nullable String value) {
    if (index > 0) {
      line.append(',');
    }
    if (value != null) {
      CsvLine.append(line, value);
    }
  }

  private void end() throws IOException {
    line.append("\r\n");
    out.write(line.toString().getBytes(UTF_8));
    line.setLength(0);
  }
}
