package vn.lienthong.qcvn109.bulk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The cells of one XML row. Parts of a name are joined, a new value stands under its field's name,
 * and what a result repeats stands in one cell, with blanks between.
 */
final class XmlCells {
  private static final Set<String> PARTS = Set.of("Ho", "ChuDem", "Ten", "NgayThangNam", "Nam");
  private static final String NEW_VALUE = "GiaTriMoi";

  private Map<String, String> cells = new LinkedHashMap<>();
  private boolean whole;
  private String child = "";
  private String key = "";

  void begin(boolean isRow) {
    cells = new LinkedHashMap<>();
    whole = isRow;
  }

  void open(int depth, String name) {
    if (depth == 1) {
      child = name;
      key = "";
    }
    whole &= depth <= 2;
  }

  void close(int depth, String name, String text) {
    if (depth == 2) {
      part(name, text);
    } else if (depth == 1 && !text.isEmpty()) {
      add(child, text, child.equals(BulkColumns.REASON));
    }
  }

  private void part(String name, String text) {
    boolean pair = child.equals(NEW_VALUE) || child.equals(BulkColumns.GRADE);
    if (pair && name.equals("Truong")) {
      key = text;
    } else if (child.equals(NEW_VALUE) && name.equals("GiaTri") && !key.isEmpty()) {
      add(key, text, false);
    } else if (child.equals(BulkColumns.GRADE) && name.equals("Muc")) {
      add(child, key + "=" + text, true);
    } else if (PARTS.contains(name)) {
      add(child, text, child.equals(BulkColumns.NAME));
    } else {
      whole = false;
    }
  }

  private void add(String column, String value, boolean repeats) {
    if (value.isEmpty()) {
      return;
    }
    whole &= repeats || !cells.containsKey(column);
    cells.merge(column, value, (before, more) -> before + " " + more);
  }

  BulkRow row(long position) {
    return new BulkRow(position, cells, whole);
  }
}
