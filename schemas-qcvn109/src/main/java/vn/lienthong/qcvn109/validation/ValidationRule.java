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
  PAYLOAD_WRONG_FOR_SERVICE,
  VERSION_UNKNOWN,
  SERVICE_UNKNOWN,
  TWO_DIALECTS,
  SCHEMA_OTHER,
  CODE_UNKNOWN,
  CODE_NOT_LISTED,
  CODE_OF_OTHER_PERIOD,
  PERSONAL_NUMBER_PLACE,
  HEALTH_CARD,
  TAX_CODE,
  DATE_IMPOSSIBLE,
  COUNT_DIFFERS,
  NUMBER_AGAINST_GENDER,
  NUMBER_AGAINST_BIRTH_YEAR,
  BIRTH_IN_FUTURE,
  BIRTH_BEFORE_1900,
  DEATH_BEFORE_BIRTH,
  DEATH_IN_FUTURE,
  OWN_NUMBER_AS_RELATIVE,
  SPOUSE_OF_UNMARRIED,
  HEAD_WITH_OTHER_NUMBER,
  UNIT_OF_OTHER_COUNTRY,
  ADDRESS_EMPTY,
  CHILD_CARD_OF_OLDER,
  UNIT_OUTSIDE_PROVINCE,
  BIRTH_DAY_AGAINST_YEAR,
  PARENTS_WITH_ONE_NUMBER,
  PARENT_NUMBER_AGAINST_GENDER,
  PARENT_NUMBER_AFTER_CHILD,
  NAME_EMPTY,
  TEXT_DECOMPOSED,
  TEXT_LOOK_ALIKE_OF_D,
  TEXT_STRAY_MARK,
  TEXT_DOUBLED_MARK,
  TEXT_OTHER_APOSTROPHE,
  TEXT_INVISIBLE,
  TEXT_DIRECTION_CONTROL,
  TEXT_CONTROL,
  TEXT_REPLACEMENT,
  TEXT_PRIVATE_USE,
  TEXT_UNASSIGNED,
  TEXT_OUTER_BLANK,
  TEXT_DOUBLE_BLANK,
  TEXT_OTHER_BLANK,
  TEXT_DIGIT_IN_NAME,
  TEXT_SIGN_IN_NAME,
  TEXT_MIXED_SCRIPTS,
  TEXT_NOT_LATIN;

  @SuppressWarnings("ImmutableEnumChecker") // a record of a number, an enum and strings
  private final RuleTexts.RuleText text = RuleTexts.of(name());

  /** The code as it stands in reports, for example {@code DL-120}. */
  public String code() {
    return "DL-" + text.number();
  }

  /** The number, unique in the catalogue. */
  public int number() {
    return text.number();
  }

  /** Whether a message is refused for it. */
  public Severity severity() {
    return text.severity();
  }

  /** What is wrong, in Vietnamese, without a full stop. */
  public String vietnamese() {
    return text.vietnamese();
  }

  /** What is wrong, in English, without a full stop. */
  public String english() {
    return text.english();
  }

  /** Why the rule stands: a clause, or what would go wrong without it. */
  public String reason() {
    return text.reason();
  }

  /** Whether it is a rule of form or schema, rather than of what the values mean. */
  public boolean isOfSchema() {
    return text.number() < 200;
  }
}
