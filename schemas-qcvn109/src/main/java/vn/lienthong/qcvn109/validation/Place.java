package vn.lienthong.qcvn109.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.xml.XmlPlace;

/**
 * A kept place. Its path is written at the end of the document: only then it is known which names
 * siblings share.
 */
final class Place {
  final int line;
  final int column;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final String suffix;

  private Place(OpenElement element, String suffix, int line, int column) {
    this.line = line;
    this.column = column;
    this.suffix = suffix;
    for (OpenElement at = element; at != null; at = at.parent) {
      SiblingCounts siblings = at.parent == null ? null : at.parent.children.share();
      steps.push(new Step(at.namespace, at.name, at.position, siblings));
    }
  }

  static Place of(OpenElement element) {
    return of(element, "");
  }

  static Place of(OpenElement element, String suffix) {
    return of(element, suffix, element.line, element.column);
  }

  static Place of(OpenElement element, String suffix, int line, int column) {
    return new Place(element, suffix, line, column);
  }

  String path() {
    StringBuilder path = new StringBuilder();
    steps.forEach(step -> step.append(path));
    // An attribute or a field: its name may be of the document too.
    return path.append(Shape.name(suffix)).toString();
  }

  private record Step(
      String namespace, String name, int position, @Nullable SiblingCounts siblings) {
    void append(StringBuilder path) {
      path.append('/').append(Shape.name(XmlPlace.name(namespace, name)));
      if (siblings != null && siblings.isRepeated(namespace, name)) {
        path.append('[').append(position).append(']');
      }
    }
  }
}
