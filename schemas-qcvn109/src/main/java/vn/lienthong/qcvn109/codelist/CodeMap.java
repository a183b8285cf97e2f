package vn.lienthong.qcvn109.codelist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.qcvn109.table.Row;

/** The written maps between lists and versions; read at first use. */
final class CodeMap {
  private static final List<String> FILES =
      List.of(
          "trang-thai-map.csv", "gioi-tinh-map.csv", "dan-toc-map.csv", "dan-toc-ho-tich-map.csv");

  private final Map<Origin, List<Pair>> pairs = new HashMap<>();

  private CodeMap() {
    for (String file : FILES) {
      CodeListFiles.of(file).forEach(row -> add(file, row));
    }
  }

  /** Where the code may go in that version of that list. */
  static List<Pair> pairs(CodeEntry from, CodeList to) {
    String list = to.info().list();
    String version = to.info().version();
    return Holder.MAP
        .pairs
        .getOrDefault(new Origin(from.list(), from.version(), from.code()), List.of())
        .stream()
        .filter(pair -> pair.list.equals(list) && pair.version.equals(version))
        .toList();
  }

  private void add(String file, Row row) {
    pairs
        .computeIfAbsent(
            new Origin(row.text("from_list"), row.text("from_version"), row.text("from_code")),
            origin -> new ArrayList<>())
        .add(
            new Pair(
                row.text("to_list"),
                row.text("to_version"),
                row.text("to_code"),
                row.text("condition"),
                row.text("condition_en"),
                file,
                row.text("confidence")));
  }

  private record Origin(String list, String version, String code) {}

  /** One row: where a code goes, under which condition if any. */
  record Pair(
      String list,
      String version,
      String code,
      String condition,
      String englishCondition,
      String file,
      String confidence) {}

  private static final class Holder {
    static final CodeMap MAP = new CodeMap();
  }
}
