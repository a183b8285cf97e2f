package vn.lienthong.routes.release;

import java.time.LocalDate;
import java.util.List;
import org.w3c.dom.Element;

/** Makes a consumer's answer out of a provider's, under one rule and for one question. */
public interface AnswerFilter {
  /** The fields that are released of what the question asks for. */
  List<String> fields();

  /** Whether there is nothing at all to give. */
  boolean isNothing();

  /** Whether the question names a field that is not released. */
  boolean isBeyond();

  /**
   * The answer; nothing that is not released is in it.
   *
   * @param answer the provider's payload, canonical and valid; not changed
   * @param day the day of the data, in Việt Nam
   */
  FilteredAnswer filter(Element answer, LocalDate day);

  /**
   * Whether all that an answer says is still released, so that it may be given a second time.
   *
   * @param given the payload that was given before; not changed
   */
  default boolean releasesAllOf(Element given, LocalDate day) {
    return Leaves.of(given).equals(Leaves.of(filter(given, day).payload()));
  }
}
