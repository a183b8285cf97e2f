package vn.lienthong.routes.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Of answers about one fact: whether there is such a person, the released items, the source. An
 * item is given whole or not at all.
 */
final class FactFilter implements AnswerFilter {
  private final List<String> known;
  private final List<String> granted;

  /**
   * Gives what the rule releases.
   *
   * @param known every item that such an answer may have, in the order of the schema
   */
  FactFilter(ReleaseRule rule, List<String> known) {
    this.known = known;
    this.granted = known.stream().filter(rule.fields()::containsKey).toList();
  }

  @Override
  public List<String> fields() {
    return granted;
  }

  @Override
  public boolean isNothing() {
    return granted.isEmpty();
  }

  @Override
  public boolean isBeyond() {
    return false;
  }

  @Override
  public FilteredAnswer filter(Element answer, LocalDate day) {
    List<String> withheld = new ArrayList<>(known);
    withheld.removeAll(granted);
    boolean exists = AnswerItems.exists(answer);
    List<String> empty = new ArrayList<>();
    AnswerItems filtered = AnswerItems.like(answer);
    filtered.copyAll(answer, "TonTai");
    for (String item : granted) {
      if (!filtered.copyAll(answer, item) && exists) {
        empty.add(item);
      }
    }
    filtered.source(answer, empty, withheld);
    return new FilteredAnswer(filtered.root(), withheld, empty, filtered.saysTheSame(answer));
  }
}
