package vn.lienthong.qcvn109.validation;

import org.xml.sax.Attributes;

/** What is asked of elements of one type, beyond the schema. Keeps nothing between calls. */
interface TypeRule {
  TypeRule NONE = new TypeRule() {};

  /** The element's start tag was read. */
  default void begin(OpenElement element, Attributes attributes, RuleScope scope) {}

  /** The element's end tag was read; what it holds was looked at before. */
  default void end(OpenElement element, RuleScope scope) {}
}
