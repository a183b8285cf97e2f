package vn.lienthong.routes.procedure.notice;

import java.util.List;

/**
 * What the hub knows of the notice that a dossier's form names.
 *
 * @param standing what
 * @param notices the notices with that number, of every facility that issued one
 * @param otherDossiers which other dossiers named it before, in order of their codes
 */
public record NoticeMatch(Standing standing, List<Notice> notices, List<String> otherDossiers) {
  /** Keeps its own copies. */
  public NoticeMatch {
    notices = List.copyOf(notices);
    otherDossiers = List.copyOf(otherDossiers);
  }

  /** What became of the look-up. */
  public enum Standing {
    /** The form names no notice, or is none of a birth or death. */
    NOT_NAMED,
    /** No facility sent it, which says nothing against it: many are on paper. It may still come. */
    UNKNOWN,
    /** One facility sent it and it is in force, corrected or not. */
    MATCHED,
    /** The facility withdrew it. */
    WITHDRAWN,
    /** Several facilities sent one with that number: a person has to look. */
    AMBIGUOUS
  }

  static NoticeMatch none() {
    return new NoticeMatch(Standing.NOT_NAMED, List.of(), List.of());
  }
}
