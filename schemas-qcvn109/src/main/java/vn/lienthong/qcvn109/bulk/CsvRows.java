package vn.lienthong.qcvn109.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * Rows of CSV. A line is a row whatever stands in it, so that a forgotten quotation mark harms its
 * own row and not the million after it.
 */
final class CsvRows {
  private static final int MOST_COLUMNS = 64;

  private final LineReader lines;
  private final List<String> columns;

  CsvRows(InputStream in) throws IOException {
    this.lines = new LineReader(in);
    this.columns = header(lines.next());
  }

  private static List<String> header(@Nullable String line) {
    String text = line == null ? "" : line.startsWith("\uFEFF") ? line.substring(1) : line;
    List<String> names = CsvLine.fields(text);
    if (names == null
        || names.size() > MOST_COLUMNS
        || !names.get(0).equals(BulkColumns.NUMBER)
        || new HashSet<>(names).size() != names.size()) {
      throw new HubException(
          HubFault.of(
                  HubErrorCode.BULK_FILE_UNREADABLE,
                  "line 1",
                  "a header of column names is expected, beginning with " + BulkColumns.NUMBER)
              .inVietnamese("dòng 1 phải là tên cột, bắt đầu bằng " + BulkColumns.NUMBER));
    }
    return names;
  }

  void each(RowSink<BulkRow> sink) throws IOException {
    long position = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      position++;
      sink.take(row(position, line));
    }
  }

  private BulkRow row(long position, String line) {
    List<String> fields = LineReader.isBad(line) ? null : CsvLine.fields(line);
    if (fields == null || fields.size() != columns.size()) {
      return new BulkRow(position, Map.of(), false);
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      String value = fields.get(i).strip();
      if (!value.isEmpty()) {
        cells.put(columns.get(i), value);
      }
    }
    return new BulkRow(position, cells, true);
  }
}
