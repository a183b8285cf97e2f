package vn.lienthong.qcvn109.validation;

import org.jspecify.annotations.Nullable;

/** An element whose end was not read yet. Used again for the next one of the same depth. */
final class OpenElement {
  final @Nullable OpenElement parent;
  String namespace = "";
  String name = "";
  int position;
  int line;
  int column;

  /** The name of its type in the schema; null where the schema knows none. */
  @Nullable String type;

  String typeNamespace = "";

  /** What is asked of elements of that type. */
  TypeRule rule = TypeRule.NONE;

  /** Whether the schema complained of it: then its value is not looked at further. */
  boolean faulty;

  /** What the schema complained of last; null if it did not. */
  @Nullable ValidationRule fault;

  /** The number of children that it announces; null if it announces none. */
  @Nullable String declared;

  SiblingCounts children = new SiblingCounts();

  OpenElement(@Nullable OpenElement parent) {
    this.parent = parent;
  }

  void begin(String elementNamespace, String elementName, int atLine, int atColumn) {
    namespace = elementNamespace;
    name = elementName;
    position = parent == null ? 1 : parent.children.next(elementNamespace, elementName);
    line = atLine;
    column = atColumn;
    type = null;
    typeNamespace = "";
    rule = TypeRule.NONE;
    faulty = false;
    fault = null;
    declared = null;
    children = children.cleared();
  }

  /** The name of the element around it; empty at the top. */
  String parentName() {
    return parent == null ? "" : parent.name;
  }
}
