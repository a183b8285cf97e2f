package vn.lienthong.qcvn109.codelist;

import vn.lienthong.qcvn109.table.Table;

/** The files beside this package. */
final class CodeListFiles {
  private CodeListFiles() {}

  static Table of(String file) {
    return new Table("/vn/lienthong/qcvn109/codelist/" + file);
  }
}
