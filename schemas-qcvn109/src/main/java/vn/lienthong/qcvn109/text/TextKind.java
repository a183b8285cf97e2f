package vn.lienthong.qcvn109.text;

/** What a text is. */
public enum TextKind {
  /** A name or a part of one: {@code Nguyễn}, {@code H'Hen}, {@code Y}. */
  NAME,
  /** Free text: an address, a remark. Line ends, digits and quotation marks are at home here. */
  FREE
}
