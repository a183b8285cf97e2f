package vn.lienthong.qcvn109.bulk;

import java.io.IOException;

/**
 * Takes rows one after the other.
 *
 * @param <T> what a row is
 */
@FunctionalInterface
public interface RowSink<T> {
  /** Takes the next one. */
  void take(T row) throws IOException;
}
