package vn.lienthong.qcvn109.bulk;

import java.io.Closeable;
import java.io.IOException;

/** Writes results one after the other; closing writes the file's end and flushes. */
public interface ResultWriter extends RowSink<RowResult>, Closeable {
  @Override
  void close() throws IOException;
}
