package vn.lienthong.qcvn109.text;

/** The rules for characters. Nothing is ever changed: a text is taken as it is, or refused. */
public enum TextRule {
  /** A base letter and its mark are two characters (NFD) where one exists (NFC). */
  DECOMPOSED(false),
  /** {@code ð}, {@code Ð} or {@code Ɖ} where {@code đ} or {@code Đ} is meant. */
  LOOK_ALIKE_OF_D(false),
  /** A combining mark with no letter before it. */
  STRAY_MARK(true),
  /** Two tones, the same mark twice, or more than three marks on one letter. */
  DOUBLED_MARK(true),
  /** Another sign where the apostrophe {@code '} is meant. */
  OTHER_APOSTROPHE(false),
  /** A character without width: joiners, zero-width space, soft hyphen, byte-order mark. */
  INVISIBLE(true),
  /** A control of writing direction: what is shown is not what is stored. */
  DIRECTION_CONTROL(true),
  /** A control character of C0 or C1. */
  CONTROL(true),
  /** U+FFFD: an earlier program lost a character here. */
  REPLACEMENT(true),
  /** Private use: no two systems need to agree on its meaning. */
  PRIVATE_USE(true),
  /** A code point that Unicode has not assigned, a noncharacter, or half of a surrogate pair. */
  UNASSIGNED(true),
  /** A blank at the beginning or at the end. */
  OUTER_BLANK(false),
  /** Two blanks in a row. */
  DOUBLE_BLANK(false),
  /** A blank that is not U+0020. */
  OTHER_BLANK(false),
  /** A digit in a name. */
  DIGIT_IN_NAME(false),
  /** A sign that names do not have. */
  SIGN_IN_NAME(false),
  /** Letters of two scripts in one word: {@code Nguyеn} with a Cyrillic letter. */
  MIXED_SCRIPTS(true),
  /** No Latin letter at all. */
  NOT_LATIN(false);

  private final boolean refused;

  TextRule(boolean refused) {
    this.refused = refused;
  }

  /** Whether a text that breaks the rule is refused; else it is taken with a warning. */
  public boolean isRefused() {
    return refused;
  }
}
