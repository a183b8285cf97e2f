package vn.lienthong.routes.statistics;

import java.util.Comparator;
import java.util.List;
import vn.lienthong.routes.statistics.AreaTree.Node;

/**
 * Hides small figures, and so many others beside them that no hidden one can be computed.
 *
 * <p>Whoever sees a figure hidden knows that it is 1 at least. From a total that is shown he
 * subtracts what is shown of its parts and gets the sum of those that are hidden. That tells him
 * one of them if it is the only one, or if the sum is as small as they can be together; so another
 * part is hidden, the smallest, and where there is none the total. A total that is hidden could be
 * added up again, so a part of it is hidden too.
 */
final class Suppression {
  private static final Comparator<Node> SMALLEST =
      Comparator.<Node>comparingLong(node -> node.count)
          .thenComparing(node -> String.valueOf(node.area));

  private final int threshold;

  /** Hides figures below this one. */
  Suppression(int threshold) {
    this.threshold = threshold;
  }

  void hide(AreaTree tree) {
    small(tree.nation());
    tree.nation().children.forEach(Suppression::protect);
    protect(tree.nation());
    tree.nation().children.forEach(Suppression::coverFromBelow);
    coverFromBelow(tree.nation());
  }

  private void small(Node node) {
    node.hidden = node.hidden || (node.count > 0 && node.count < threshold);
    node.children.forEach(this::small);
  }

  /** Leaves no hidden part of a shown total that the total gives away. */
  private static void protect(Node total) {
    while (!total.hidden && givesAway(total)) {
      Node next =
          total.children.stream()
              .filter(part -> !part.hidden && part.count > 0)
              .min(SMALLEST)
              .orElse(total);
      next.hidden = true;
      coverFromBelow(next);
    }
  }

  private static boolean givesAway(Node total) {
    List<Node> hidden = total.children.stream().filter(part -> part.hidden).toList();
    long sum = hidden.stream().mapToLong(part -> part.count).sum();
    long least = hidden.stream().mapToLong(Suppression::least).sum();
    return !hidden.isEmpty() && (hidden.size() == 1 || sum == least);
  }

  /** What everybody knows of a hidden figure: what is shown of it, and 1 for each hidden part. */
  private static long least(Node hidden) {
    long below = hidden.children.stream().mapToLong(part -> part.hidden ? 1 : part.count).sum();
    return Math.max(1, below);
  }

  private static void coverFromBelow(Node total) {
    boolean shown = total.children.stream().noneMatch(part -> part.hidden);
    if (total.hidden && shown) {
      total.children.stream()
          .filter(part -> part.count > 0)
          .min(SMALLEST)
          .ifPresent(
              part -> {
                part.hidden = true;
                coverFromBelow(part);
              });
    }
  }
}
