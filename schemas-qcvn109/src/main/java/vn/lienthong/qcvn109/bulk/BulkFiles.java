package vn.lienthong.qcvn109.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import vn.lienthong.qcvn109.error.HubException;

/** Reads and writes the files of bulk work, one row in memory at a time. */
public final class BulkFiles {
  private BulkFiles() {}

  /**
   * Reads the rows of a request, bad ones too.
   *
   * @param in not closed here
   * @throws HubException {@code BULK_FILE_UNREADABLE} with the line where nothing after it can be
   *     read: no header, no well-formed XML
   * @throws IOException if the stream cannot be read, or the sink says so
   */
  public static void read(BulkForm form, InputStream in, RowSink<BulkRow> sink) throws IOException {
    if (form == BulkForm.CSV) {
      new CsvRows(in).each(sink);
    } else {
      XmlRows.each(in, sink);
    }
  }

  /**
   * Reads the rows of a result.
   *
   * @throws HubException {@code BULK_FILE_UNREADABLE} with the row that is none
   */
  public static void readResults(BulkForm form, InputStream in, RowSink<RowResult> sink)
      throws IOException {
    read(form, in, row -> sink.take(ResultCells.read(row)));
  }

  /** Writes rows of a request as CSV with these columns; the caller closes the stream. */
  public static RowSink<BulkRow> writer(List<String> columns, OutputStream out) throws IOException {
    return new CsvLines(columns, out);
  }

  /** Writes a result; its end is written by {@link ResultWriter#close}. */
  public static ResultWriter resultWriter(BulkForm form, OutputStream out) throws IOException {
    return form == BulkForm.CSV ? new CsvResults(out) : new XmlResults(out);
  }
}
