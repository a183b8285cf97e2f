package vn.lienthong.qcvn109.validation;

/** What the schema asks, said to people. */
final class SchemaWords {
  private static final Words NO_NIL =
      new Words(
          "không dùng xsi:nil; không có giá trị thì bỏ phần tử",
          "no xsi:nil; leave an element without a value out");

  private SchemaWords() {}

  static Words of(ValidationRule rule, String key, String name, String limit) {
    return switch (rule) {
      case ELEMENT_OUT_OF_PLACE, ELEMENT_MISSING -> elements(limit);
      case ATTRIBUTE_MISSING -> same("@" + name);
      case PATTERN -> of("theo mẫu ", "pattern ", limit);
      case ENUMERATION -> choice(limit.replaceAll("[\\[\\]]", ""));
      case TOO_LONG ->
          new Words("không quá " + limit + " ký tự", "at most " + limit + " characters");
      case TOO_SHORT ->
          new Words("ít nhất " + limit + " ký tự", "at least " + limit + " characters");
      case OUT_OF_RANGE -> range(key, limit);
      case VALUE_FORM -> of("giá trị kiểu ", "a value of type ", limit);
      case SCHEMA_OTHER -> key.equals("cvc-elt.3.1") ? NO_NIL : same(key);
      default -> Words.NONE;
    };
  }

  private static Words elements(String names) {
    if (names.startsWith("WC[")) {
      return new Words("một nội dung (payload)", "one payload element");
    }
    return names.isEmpty()
        ? new Words("không còn phần tử nào ở đây", "no more elements here")
        : choice(names);
  }

  private static Words choice(String values) {
    return values.contains(",") ? of("một trong ", "one of ", values) : same(values);
  }

  private static Words range(String key, String limit) {
    boolean least = key.startsWith("cvc-min");
    return least ? of("từ ", "at least ", limit) : of("không quá ", "at most ", limit);
  }

  private static Words of(String vietnamese, String english, String limit) {
    return limit.isEmpty() ? Words.NONE : new Words(vietnamese + limit, english + limit);
  }

  private static Words same(String text) {
    return new Words(text, text);
  }
}
