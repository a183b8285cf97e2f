package vn.lienthong.qcvn109.text;

/**
 * The first place where a text breaks a rule.
 *
 * @param rule the rule
 * @param position the character's place in the text, in code points from 1
 * @param codePoint the character
 */
public record TextFinding(TextRule rule, int position, int codePoint) {
  /** The character and its place, without the text: {@code U+200B (ZERO WIDTH SPACE), 5}. */
  public String character() {
    String name = Character.getName(codePoint);
    return String.format("U+%04X", codePoint) + (name == null ? "" : " " + name);
  }
}
