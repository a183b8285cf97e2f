package vn.lienthong.routes.drill.check;

import java.util.List;
import java.util.Set;

/**
 * What belongs to a time that the hub itself names as lost: it may not know of it any more, and
 * that is said. What is known of it afterwards is judged like everything else.
 *
 * @param promises what senders were told in that time
 * @param effects messages that took effect in that time
 */
public record Lost(List<Promise> promises, Set<MessageKey> effects) {
  /** No time is lost. */
  public static final Lost NOTHING = new Lost(List.of(), Set.of());

  /** Keeps its own copies. */
  public Lost {
    promises = List.copyOf(promises);
    effects = Set.copyOf(effects);
  }
}
