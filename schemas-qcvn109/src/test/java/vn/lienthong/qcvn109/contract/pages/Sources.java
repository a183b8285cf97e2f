package vn.lienthong.qcvn109.contract.pages;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.qcvn109.contract.model.Documentation;

/** The sources of one table, numbered, each told once below it: most of its lines share one. */
final class Sources {
  private final List<String> sources = new ArrayList<>();

  /** What stands in the line: number and confidence. */
  String cell(Documentation documentation) {
    if (documentation.source().isEmpty()) {
      return Words.confidence(documentation);
    }
    if (!sources.contains(documentation.source())) {
      sources.add(documentation.source());
    }
    int number = sources.indexOf(documentation.source()) + 1;
    return "(" + number + ") " + Words.confidence(documentation);
  }

  /** What stands below the table. */
  String list() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < sources.size(); i++) {
      list.append(i == 0 ? "\nNguồn (sources): " : " · ");
      list.append('(').append(i + 1).append(") ").append(Markdown.text(sources.get(i)));
    }
    return list.isEmpty() ? "" : list.append('\n').toString();
  }
}
