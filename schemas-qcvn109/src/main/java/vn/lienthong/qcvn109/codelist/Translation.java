package vn.lienthong.qcvn109.codelist;

import java.util.List;

/** A code in the words of another period, version or list: one answer or a refusal, no guess. */
public sealed interface Translation {

  /**
   * Exactly one answer.
   *
   * @param from where it came from
   * @param to what it is now
   * @param provenance list, version, code, name and file of the origin, the file of the map and its
   *     confidence, on one line
   */
  record Translated(CodeEntry from, CodeEntry to, String provenance) implements Translation {}

  /**
   * No answer.
   *
   * @param reason why
   * @param candidates what a person may choose from; may be empty
   */
  record Refused(TranslationRefusal reason, List<Candidate> candidates) implements Translation {
    /** Keeps its own copy. */
    public Refused {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A possible answer.
   *
   * @param entry the code
   * @param condition when it is the right one, in Vietnamese; empty where nothing is known
   * @param englishCondition the same in English
   */
  record Candidate(CodeEntry entry, String condition, String englishCondition) {
    Candidate(CodeEntry entry) {
      this(entry, "", "");
    }
  }
}
