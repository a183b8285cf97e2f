package vn.lienthong.qcvn109.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Electronic identification code of a connected system (QĐ 20/2020/QĐ-TTg): dot-separated groups of
 * A-Z and digits, at most 35 characters.
 *
 * @param value the code, for example {@code G01.CSDLDC}
 */
public record MemberCode(String value) implements Comparable<MemberCode> {
  private static final int MAX_LENGTH = 35;
  private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(\\.[A-Z0-9]+)*");

  /** Refuses text that is not a code. */
  public MemberCode {
    IdentifierRule.refuse(check(value));
  }

  /** The rule that the text breaks; empty for a good one. */
  public static Optional<IdentifierRule> check(String text) {
    if (text.length() > MAX_LENGTH) {
      return IdentifierRule.MEMBER_CODE_LENGTH.broken();
    }
    return FORM.matcher(text).matches()
        ? Optional.empty()
        : IdentifierRule.MEMBER_CODE_FORM.broken();
  }

  @Override
  public int compareTo(MemberCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
