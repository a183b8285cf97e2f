package vn.lienthong.qcvn109.sample;

import java.util.List;
import vn.lienthong.qcvn109.table.Row;
import vn.lienthong.qcvn109.table.Table;

/** The files beside this package. */
final class SampleFiles {
  private SampleFiles() {}

  static List<Row> rows(String file) {
    return new Table("/vn/lienthong/qcvn109/sample/" + file, ';').rows();
  }

  /** The choices in a cell, separated by bars. */
  static List<String> choices(Row row, String column) {
    return List.of(row.text(column).split("\\|", -1));
  }
}
