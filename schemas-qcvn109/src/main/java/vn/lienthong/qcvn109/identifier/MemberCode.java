package vn.lienthong.qcvn109.identifier;

import java.util.regex.Pattern;

/**
 * Electronic identification code of a connected system (QĐ 20/2020/QĐ-TTg): dot-separated groups of
 * A-Z and digits, at most 35 characters.
 *
 * @param value the code, for example {@code G01.CSDLDC}
 */
public record MemberCode(String value) implements Comparable<MemberCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(\\.[A-Z0-9]+)*");

  /** Refuses text that is not a code. */
  public MemberCode {
    if (value.length() > 35 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A member code is dot-separated groups of A-Z and digits, at most 35 characters");
    }
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
