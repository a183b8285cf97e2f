package vn.lienthong.connectors.evidence.backup;

import java.util.List;

/**
 * A table, and the columns that must be copied.
 *
 * @param name quoted where it must be
 * @param columns separated by commas, quoted where they must be
 */
record TableShape(String name, String columns) {
  String file() {
    return Catalog.DATA + "/" + name.replace("\"", "") + ".copy";
  }

  String copyOut() {
    return "COPY (SELECT " + columns + " FROM " + name + ") TO STDOUT";
  }

  String copyIn() {
    return "COPY " + name + " (" + columns + ") FROM STDIN";
  }

  static String lines(List<TableShape> tables) {
    StringBuilder text = new StringBuilder();
    tables.forEach(
        table -> text.append(table.name).append('\t').append(table.columns).append('\n'));
    return text.toString();
  }

  static List<TableShape> ofLines(String text) {
    return text.lines()
        .map(line -> line.split("\t", 2))
        .map(parts -> new TableShape(parts[0], parts[1]))
        .toList();
  }
}
