package vn.lienthong.qcvn109.table;

import java.util.HashMap;
import java.util.Map;

/** The names of a table's columns with their places. */
final class Columns {
  private final String file;
  private final Map<String, Integer> places = new HashMap<>();

  Columns(String file, String[] names) {
    this.file = file;
    for (String name : names) {
      places.put(name, places.size());
    }
  }

  String file() {
    return file;
  }

  int count() {
    return places.size();
  }

  /** The place of a column, -1 if there is none. */
  int place(String column) {
    return places.getOrDefault(column, -1);
  }
}
