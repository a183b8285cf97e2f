package vn.lienthong.qcvn109.codelist;

import java.util.List;

/** What a code means on a day. */
public sealed interface Resolution {

  /**
   * Exactly one meaning.
   *
   * @param entry the meaning
   */
  record Resolved(CodeEntry entry) implements Resolution {}

  /**
   * No meaning on that day.
   *
   * @param candidates what the same code means in other periods or versions; may be empty
   */
  record Unknown(List<CodeEntry> candidates) implements Resolution {
    /** Keeps its own copy. */
    public Unknown {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Several versions are in force on that day and do not agree.
   *
   * @param candidates one meaning per version
   */
  record Ambiguous(List<CodeEntry> candidates) implements Resolution {
    /** Keeps its own copy. */
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }
}
