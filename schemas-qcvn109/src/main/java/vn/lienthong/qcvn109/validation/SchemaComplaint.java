package vn.lienthong.qcvn109.validation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.xml.XmlPlace;

/**
 * What the schema asks, out of the validator's message. The message quotes the document first and
 * the schema last, so only what follows a fixed phrase, searched from the end, is kept.
 *
 * @param key the rule's name in XML Schema Part 1 or 2
 * @param name an attribute's name where the message is of one, else empty
 * @param limit what the message says last between quotes before the type: a pattern, a list, a
 *     number; may be empty
 */
record SchemaComplaint(ValidationRule rule, String key, String name, String limit, Words expected) {
  private static final Pattern NAMESPACE = Pattern.compile("\"([^\"]*)\":");
  private static final String LEAST = "' is expected to occur a minimum of '";
  private static final String ON_SIMPLE = "However, the attribute, '";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.\\-]+");
  private static final Map<String, ValidationRule> RULES =
      Map.ofEntries(
          Map.entry("cvc-elt.1", ValidationRule.ELEMENT_UNKNOWN),
          Map.entry("cvc-elt.1.a", ValidationRule.ELEMENT_UNKNOWN),
          Map.entry("cvc-complex-type.2.4.c", ValidationRule.ELEMENT_UNKNOWN),
          Map.entry("cvc-complex-type.2.4.b", ValidationRule.ELEMENT_MISSING),
          Map.entry("cvc-complex-type.2.4.i", ValidationRule.ELEMENT_MISSING),
          Map.entry("cvc-complex-type.2.4.j", ValidationRule.ELEMENT_MISSING),
          Map.entry("cvc-complex-type.2.3", ValidationRule.TEXT_BETWEEN_ELEMENTS),
          Map.entry("cvc-complex-type.3.2.2", ValidationRule.ATTRIBUTE_UNKNOWN),
          Map.entry("cvc-type.3.1.1", ValidationRule.ATTRIBUTE_UNKNOWN),
          Map.entry("cvc-complex-type.4", ValidationRule.ATTRIBUTE_MISSING),
          Map.entry("cvc-type.3.1.2", ValidationRule.TEXT_ONLY),
          Map.entry("cvc-complex-type.2.2", ValidationRule.TEXT_ONLY),
          Map.entry("cvc-length-valid", ValidationRule.MUST_BE_EMPTY),
          Map.entry("cvc-pattern-valid", ValidationRule.PATTERN),
          Map.entry("cvc-enumeration-valid", ValidationRule.ENUMERATION),
          Map.entry("cvc-maxLength-valid", ValidationRule.TOO_LONG),
          Map.entry("cvc-minLength-valid", ValidationRule.TOO_SHORT),
          Map.entry("cvc-minInclusive-valid", ValidationRule.OUT_OF_RANGE),
          Map.entry("cvc-maxInclusive-valid", ValidationRule.OUT_OF_RANGE),
          Map.entry("cvc-totalDigits-valid", ValidationRule.OUT_OF_RANGE),
          Map.entry("cvc-fractionDigits-valid", ValidationRule.OUT_OF_RANGE));

  private static final Set<ValidationRule> OF_VALUES =
      EnumSet.of(
          ValidationRule.MUST_BE_EMPTY,
          ValidationRule.PATTERN,
          ValidationRule.ENUMERATION,
          ValidationRule.TOO_LONG,
          ValidationRule.TOO_SHORT,
          ValidationRule.OUT_OF_RANGE,
          ValidationRule.VALUE_FORM,
          ValidationRule.SCHEMA_OTHER);

  static SchemaComplaint of(String message) {
    int colon = message.indexOf(':');
    String key = colon < 0 ? "" : message.substring(0, colon);
    if (!KEY.matcher(key).matches()) {
      return new SchemaComplaint(ValidationRule.SCHEMA_OTHER, "", "", "", Words.NONE);
    }
    ValidationRule rule = rule(key);
    String name =
        switch (rule) {
          case ATTRIBUTE_UNKNOWN, ATTRIBUTE_MISSING ->
              after(message, message.contains(ON_SIMPLE) ? ON_SIMPLE : "Attribute '", "'");
          default -> "";
        };
    String limit = limit(message);
    return new SchemaComplaint(rule, key, name, limit, SchemaWords.of(rule, key, name, limit));
  }

  /** The same with another expectation. */
  SchemaComplaint expecting(Words other) {
    return new SchemaComplaint(rule, key, name, limit, other);
  }

  /** Whether the message only repeats, for the element or attribute, what was said of its value. */
  static boolean isEcho(String message) {
    return message.startsWith("cvc-type.3.1.3:") || message.startsWith("cvc-attribute.3:");
  }

  /** The attribute that an echo names; empty if it is of an element. */
  static String attribute(String echo) {
    return echo.startsWith("cvc-attribute.3:") ? after(echo, "' of attribute '", "'") : "";
  }

  /** Whether it is of a value, rather than of what stands where. */
  boolean isOfValue() {
    return isOfValue(rule);
  }

  static boolean isOfValue(ValidationRule rule) {
    return OF_VALUES.contains(rule);
  }

  private static ValidationRule rule(String key) {
    ValidationRule known = RULES.get(key);
    if (known != null) {
      return known;
    }
    if (key.startsWith("cvc-complex-type.2.4")) {
      return ValidationRule.ELEMENT_OUT_OF_PLACE;
    }
    return key.startsWith("cvc-datatype") ? ValidationRule.VALUE_FORM : ValidationRule.SCHEMA_OTHER;
  }

  private static String limit(String message) {
    int list = Math.max(message.lastIndexOf("One of '{"), message.lastIndexOf("one of '{"));
    if (list >= 0 && message.endsWith("is expected.")) {
      String names = message.substring(list + 9, message.lastIndexOf('}'));
      return prefixed(names);
    }
    int least = message.lastIndexOf(LEAST);
    if (least >= 0) {
      String name = message.substring(message.lastIndexOf('\'', least - 1) + 1, least);
      return after(message, LEAST, "'") + " × " + prefixed(name.replaceAll("[{}]", ""));
    }
    String facet = after(message, "is not facet-valid with respect to ", null);
    if (facet.isEmpty()) {
      return after(message, "is not a valid value for '", "'");
    }
    int first = facet.indexOf('\'');
    int end = facet.lastIndexOf("' for type '");
    end = end < 0 ? facet.lastIndexOf('\'') : end;
    return first < 0 || end <= first ? "" : facet.substring(first + 1, end);
  }

  private static String prefixed(String names) {
    return NAMESPACE.matcher(names).replaceAll(found -> XmlPlace.prefix(found.group(1)) + ":");
  }

  private static String after(String message, String phrase, @Nullable String end) {
    int at = message.lastIndexOf(phrase);
    if (at < 0) {
      return "";
    }
    int start = at + phrase.length();
    int stop = end == null ? message.length() : message.indexOf(end, start);
    return stop < 0 ? "" : message.substring(start, stop);
  }
}
