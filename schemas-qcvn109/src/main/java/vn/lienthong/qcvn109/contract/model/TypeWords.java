package vn.lienthong.qcvn109.contract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a simple type asks of a value, in words; empty where it takes any text. */
public final class TypeWords {
  private static final Map<String, String> FORMS_VI =
      Map.of(
          "date", "ngày dạng yyyy-MM-dd",
          "dateTime", "thời điểm dạng yyyy-MM-ddTHH:mm:ss",
          "gYear", "năm dạng yyyy",
          "boolean", "true hoặc false",
          "base64Binary", "Base64",
          "decimal", "số");
  private static final Map<String, String> FORMS_EN =
      Map.of(
          "date", "a date yyyy-MM-dd",
          "dateTime", "a moment yyyy-MM-ddTHH:mm:ss",
          "gYear", "a year yyyy",
          "boolean", "true or false",
          "base64Binary", "Base64",
          "decimal", "a number");

  private TypeWords() {}

  /** For example {@code một trong: 0, 1, 2} or {@code 1 đến 100 ký tự}. */
  public static String vietnamese(SimpleTypeModel type) {
    List<String> words = new ArrayList<>();
    Facets facets = type.facets();
    add(words, form(type, FORMS_VI, "số nguyên"));
    add(words, values(facets, "một trong: "));
    facets.patterns().forEach(pattern -> words.add("theo mẫu " + pattern));
    add(words, range(lower(facets), upper(facets), " đến ", "ít nhất ", "nhiều nhất ", " ký tự"));
    add(words, range(facets.minimum(), facets.maximum(), " đến ", "từ ", "đến ", ""));
    return String.join("; ", words);
  }

  /** For example {@code one of: 0, 1, 2} or {@code 1 to 100 characters}. */
  public static String english(SimpleTypeModel type) {
    List<String> words = new ArrayList<>();
    Facets facets = type.facets();
    add(words, form(type, FORMS_EN, "a whole number"));
    add(words, values(facets, "one of: "));
    facets.patterns().forEach(pattern -> words.add("form " + pattern));
    add(words, range(lower(facets), upper(facets), " to ", "at least ", "at most ", " characters"));
    add(words, range(facets.minimum(), facets.maximum(), " to ", "from ", "up to ", ""));
    return String.join("; ", words);
  }

  private static @Nullable String form(
      SimpleTypeModel type, Map<String, String> forms, String wholeNumber) {
    String builtIn = type.builtIn();
    boolean whole = builtIn.endsWith("nteger") || builtIn.matches("int|long|short|byte|unsigned.*");
    return whole ? wholeNumber : forms.get(builtIn);
  }

  private static @Nullable String values(Facets facets, String before) {
    return facets.values().isEmpty()
        ? null
        : facets.values().stream()
            .map(EnumerationValue::value)
            .collect(Collectors.joining(", ", facets.values().size() == 1 ? "" : before, ""));
  }

  private static @Nullable String lower(Facets facets) {
    return facets.minLength() == null ? null : facets.minLength().toString();
  }

  private static @Nullable String upper(Facets facets) {
    return facets.maxLength() == null ? null : facets.maxLength().toString();
  }

  private static @Nullable String range(
      @Nullable String low,
      @Nullable String high,
      String between,
      String atLeast,
      String atMost,
      String unit) {
    if (low == null) {
      return high == null ? null : atMost + high + unit;
    }
    if (high == null) {
      return atLeast + low + unit;
    }
    return (low.equals(high) ? low : low + between + high) + unit;
  }

  private static void add(List<String> words, @Nullable String word) {
    if (word != null) {
      words.add(word);
    }
  }
}
