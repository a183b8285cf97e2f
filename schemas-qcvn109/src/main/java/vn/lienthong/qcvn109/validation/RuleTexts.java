package vn.lienthong.qcvn109.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.lienthong.qcvn109.table.Row;
import vn.lienthong.qcvn109.table.Table;

/** Reads {@code rules.csv}. */
final class RuleTexts {
  private static final Map<String, RuleText> TEXTS = texts();

  private RuleTexts() {}

  static RuleText of(String name) {
    return Objects.requireNonNull(TEXTS.get(name), name);
  }

  static Map<String, RuleText> all() {
    return TEXTS;
  }

  private static Map<String, RuleText> texts() {
    Map<String, RuleText> texts = new HashMap<>();
    new Table("/vn/lienthong/qcvn109/validation/rules.csv", ';')
        .forEach(
            row -> {
              if (texts.put(row.text("name"), text(row)) != null) {
                throw new IllegalStateException("A rule stands twice: " + row.text("name"));
              }
            });
    return texts;
  }

  private static RuleText text(Row row) {
    return new RuleText(
        row.number("code"),
        Severity.valueOf(row.text("severity")),
        row.text("vietnamese"),
        row.text("english"),
        row.text("reason"));
  }

  /** The texts of one rule. */
  record RuleText(
      int number, Severity severity, String vietnamese, String english, String reason) {}
}
