package vn.lienthong.routes.release;

import java.util.List;
import org.w3c.dom.Element;

/**
 * An answer that holds no more than was agreed.
 *
 * @param payload of the same kind as the provider's
 * @param notReleased fields that were asked for and that the agreement does not release
 * @param emptyInSource released fields that no citizen of the answer has
 * @param complete whether the provider's own payload says just the same, and no field was named
 *     beyond the agreement
 */
public record FilteredAnswer(
    Element payload, List<String> notReleased, List<String> emptyInSource, boolean complete) {
  /** Keeps its own copies. */
  public FilteredAnswer {
    notReleased = List.copyOf(notReleased);
    emptyInSource = List.copyOf(emptyInSource);
  }
}
