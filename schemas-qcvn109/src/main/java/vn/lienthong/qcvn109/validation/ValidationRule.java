package vn.lienthong.qcvn109.validation;

/**
 * The rules, one code each, with their texts in {@code rules.csv}: 1xx form and schema, 2xx code
 * lists, 3xx identifiers and what fields say together, 4xx text.
 */
public enum ValidationRule {
  NOT_WELL_FORMED,
  DOCTYPE_FORBIDDEN,
  ENCODING_NOT_UTF8,
  XML_VERSION_UNSUPPORTED,
  XML_LIMIT_EXCEEDED,
  ELEMENT_UNKNOWN,
  ELEMENT_OUT_OF_PLACE,
  ELEMENT_MISSING,
  TEXT_BETWEEN_ELEMENTS,
  ATTRIBUTE_UNKNOWN,
  ATTRIBUTE_MISSING,
  TEXT_ONLY,
  MUST_BE_EMPTY,
  PATTERN,
  ENUMERATION,
  TOO_LONG,
  TOO_SHORT,
  OUT_OF_RANGE,
  VALUE_FORM,
  ID_TWICE,
  PAYLOAD_WRONG_FOR_SERVICE,
  VERSION_UNKNOWN,
  SCHEMA_OTHER;

  private final RuleTexts.Row row = RuleTexts.of(name());

  /** The code as it stands in reports, for example {@code DL-120}. */
  public String code() {
    return "DL-" + row.number();
  }

  /** The number, unique in the catalogue. */
  public int number() {
    return row.number();
  }

  /** Whether a message is refused for it. */
  public Severity severity() {
    return row.severity();
  }

  /** What is wrong, in Vietnamese, without a full stop. */
  public String vietnamese() {
    return row.vietnamese();
  }

  /** What is wrong, in English, without a full stop. */
  public String english() {
    return row.english();
  }

  /** Why the rule stands: a clause, or what would go wrong without it. */
  public String reason() {
    return row.reason();
  }

  /** Whether it is a rule of form or schema, rather than of what the values mean. */
  public boolean isOfSchema() {
    return row.number() < 200;
  }
}
