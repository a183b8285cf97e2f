package vn.lienthong.routes.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one day, measure and service by area: the nation is the sum of its provinces and
 * of what lies in no known area, a province that of its communes.
 */
final class AreaTree {
  static final String NATION = "";

  private final Node nation = new Node(NATION);

  /**
   * Sums what was counted by commune.
   *
   * @param province the province of a commune; null where the code is not known
   */
  AreaTree(Map<String, Long> byCommune, Function<String, @Nullable String> province) {
    Map<String, Node> provinces = new TreeMap<>();
    Node unknown = new Node(null);
    new TreeMap<>(byCommune)
        .forEach(
            (commune, count) -> {
              String code = province.apply(commune);
              Node above = code == null ? unknown : provinces.computeIfAbsent(code, Node::new);
              above.count += count;
              nation.count += count;
              if (code != null) {
                Node leaf = new Node(commune);
                leaf.count = count;
                above.children.add(leaf);
              }
            });
    nation.children.addAll(provinces.values());
    if (unknown.count > 0) {
      nation.children.add(unknown);
    }
  }

  Node nation() {
    return nation;
  }

  /** What is published, or hidden; what lies in no known area is neither. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    nation.addTo(cells);
    return cells;
  }

  /** One area. */
  static final class Node {
    final @Nullable String area;
    final List<Node> children = new ArrayList<>();
    long count;
    boolean hidden;

    Node(@Nullable String area) {
      this.area = area;
      this.hidden = area == null; // no message has a word for it
    }

    private void addTo(List<Cell> cells) {
      if (area != null && count > 0) {
        cells.add(new Cell(area, count, hidden));
      }
      children.forEach(child -> child.addTo(cells));
    }
  }
}
