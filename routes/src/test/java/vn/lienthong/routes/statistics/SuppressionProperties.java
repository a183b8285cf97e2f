package vn.lienthong.routes.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * Plays the reader who wants to know what is hidden: from everything that is shown, and from
 * knowing that a hidden figure is 1 at least, he computes what each hidden one may be.
 */
class SuppressionProperties {
  private static final long ANYTHING = 1_000_000;

  @Property(tries = 3000)
  void hiddenFigure_mayBeMoreThanOneNumber_forWhoeverSeesAllThatIsShown(
      @ForAll("communes") Map<String, Long> communes, @ForAll @IntRange(min = 2, max = 8) int t) {
    AreaTree tree = hidden(communes, t);
    Reader reader = new Reader(tree);
    for (AreaTree.Node node : reader.hidden) {
      assertThat(reader.room(node)).as("%s is %d", node.area, node.count).isPositive();
    }
  }

  @Property
  void smallFigure_isNeverShown_andNoTrueOneIsChanged(
      @ForAll("communes") Map<String, Long> communes, @ForAll @IntRange(min = 2, max = 8) int t) {
    for (Cell cell : hidden(communes, t).cells()) {
      assertThat(cell.hidden() || cell.count() >= t).isTrue();
      long sum =
          communes.entrySet().stream()
              .filter(one -> one.getKey().startsWith(cell.area()))
              .mapToLong(Map.Entry::getValue)
              .sum();
      assertThat(cell.count()).isEqualTo(sum);
    }
  }

  @Property
  void nothingSmall_hidesNothing(@ForAll("communes") Map<String, Long> communes) {
    Map<String, Long> large = new HashMap<>();
    communes.forEach((area, count) -> large.put(area, count + 5));
    large.remove("?");
    assertThat(hidden(large, 5).cells()).noneMatch(Cell::hidden);
  }

  @Example
  void reader_findsTheOnlyHiddenPart_soThatHeProvesSomething() {
    AreaTree tree = new AreaTree(Map.of("Aa", 3L, "Ab", 10L), code -> "A");
    AreaTree.Node small = tree.nation().children.get(0).children.get(0);
    small.hidden = true;
    assertThat(new Reader(tree).room(small)).isZero();
  }

  /** Communes of up to three provinces, and what lies in no known area. */
  @Provide
  Arbitrary<Map<String, Long>> communes() {
    Arbitrary<String> area = Arbitraries.of("Aa", "Ab", "Ac", "Ad", "Ba", "Bb", "Bc", "Ca", "?");
    Arbitrary<Long> count =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.longs().between(1, 4)),
            Tuple.of(2, Arbitraries.longs().between(5, 30)));
    return Arbitraries.maps(area, count).ofMinSize(1).ofMaxSize(9);
  }

  private static AreaTree hidden(Map<String, Long> communes, int threshold) {
    AreaTree tree = new AreaTree(communes, code -> code.equals("?") ? null : code.substring(0, 1));
    new Suppression(threshold).hide(tree);
    return tree;
  }

  /** The exact bounds of each figure: sums over a tree have no others. */
  private static final class Reader {
    final Map<AreaTree.Node, Long> least = new HashMap<>();
    final Map<AreaTree.Node, Long> most = new HashMap<>();
    final List<AreaTree.Node> hidden = new ArrayList<>();

    Reader(AreaTree tree) {
      up(tree.nation());
      down(tree.nation());
    }

    /** How many other numbers a figure may be. */
    long room(AreaTree.Node node) {
      return of(most, node) - of(least, node);
    }

    private static long of(Map<AreaTree.Node, Long> bounds, AreaTree.Node node) {
      return requireNonNull(bounds.get(node));
    }

    private void up(AreaTree.Node node) {
      node.children.forEach(this::up);
      long low = node.hidden ? 1 : node.count;
      long high = node.hidden ? ANYTHING : node.count;
      if (!node.children.isEmpty()) {
        low = Math.max(low, node.children.stream().mapToLong(part -> of(least, part)).sum());
        high = Math.min(high, node.children.stream().mapToLong(part -> of(most, part)).sum());
      }
      least.put(node, low);
      most.put(node, high);
      if (node.hidden) {
        hidden.add(node);
      }
    }

    private void down(AreaTree.Node total) {
      long low = total.children.stream().mapToLong(part -> of(least, part)).sum();
      long high = total.children.stream().mapToLong(part -> of(most, part)).sum();
      Map<AreaTree.Node, Long> lows = new HashMap<>();
      Map<AreaTree.Node, Long> highs = new HashMap<>();
      for (AreaTree.Node part : total.children) {
        long othersLeast = low - of(least, part);
        long othersMost = high - of(most, part);
        lows.put(part, Math.max(of(least, part), of(least, total) - othersMost));
        highs.put(part, Math.min(of(most, part), of(most, total) - othersLeast));
      }
      least.putAll(lows);
      most.putAll(highs);
      total.children.forEach(this::down);
    }
  }
}
