package vn.lienthong.qcvn109.bulk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file as it stands there, not checked yet.
 *
 * @param position its place in the file, from 1
 * @param cells what it says, by column; columns without a value are not there
 * @param whole false where the row could not be read as one: a quotation mark that does not end, a
 *     value too many, an element that does not belong there
 */
public record BulkRow(long position, Map<String, String> cells, boolean whole) {
  /** What it says in a column; null where it says nothing. */
  public @Nullable String cell(String column) {
    return cells.get(column);
  }

  /** The same row at another place of another file. */
  public BulkRow at(long other) {
    return new BulkRow(other, cells, whole);
  }
}
