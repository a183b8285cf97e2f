package vn.lienthong.qcvn109.validation;

import java.util.HashSet;
import java.util.Set;
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

  /** Whether the schema complained of its value: then that is not looked at further. */
  boolean valueFaulty;

  /** What the schema complained of last, attributes aside; null if it did not. */
  @Nullable ValidationRule fault;

  private @Nullable Set<String> faultyAttributes;

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
    valueFaulty = false;
    fault = null;
    faultyAttributes = null;
    declared = null;
    children = children.cleared();
  }

  /** The schema complained of it; {@code attribute} is empty if of no attribute's value. */
  void complain(ValidationRule rule, String attribute) {
    if (!attribute.isEmpty()) {
      Set<String> known = faultyAttributes == null ? new HashSet<>() : faultyAttributes;
      known.add(attribute);
      faultyAttributes = known;
    } else if (rule != ValidationRule.ATTRIBUTE_UNKNOWN
        && rule != ValidationRule.ATTRIBUTE_MISSING) {
      fault = rule;
      valueFaulty |= rule == ValidationRule.TEXT_ONLY || SchemaComplaint.isOfValue(rule);
    }
  }

  /** Whether the schema complained of this attribute's value. */
  boolean isFaulty(String attribute) {
    return faultyAttributes != null && faultyAttributes.contains(attribute);
  }

  /** The name of the element around it; empty at the top. */
  String parentName() {
    return parent == null ? "" : parent.name;
  }
}
