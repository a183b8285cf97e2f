package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lienthong.qcvn109.table.Row;

/** Free texts and codes by the element's name, as {@code texts.csv} says. */
final class SampleTexts {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
  private static final Map<String, List<String>> TEXTS = texts();
  private static final String ANY = "*";

  private SampleTexts() {}

  /** A text for the element; one that is meant for this structure's element goes first. */
  static String of(String structure, String element, Dice dice, LocalDate today) {
    List<String> any = TEXTS.getOrDefault(element, TEXTS.get(ANY));
    List<String> texts = TEXTS.getOrDefault(structure + "/" + element, any);
    if (texts == null) {
      throw new IllegalStateException("There is no text for any element");
    }
    return filled(dice.pick(texts), dice, today);
  }

  private static String filled(String text, Dice dice, LocalDate today) {
    StringBuilder filled = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      filled.append(c == '#' ? (char) ('0' + dice.between(0, 9)) : c);
    }
    return filled
        .toString()
        .replace("{ngay}", DATE.format(today))
        .replace("{nam}", Integer.toString(today.getYear()));
  }

  private static Map<String, List<String>> texts() {
    Map<String, List<String>> texts = new HashMap<>();
    for (Row row : SampleFiles.rows("texts.csv")) {
      for (String element : row.text("elements").split(" ", -1)) {
        texts.put(element, SampleFiles.choices(row, "texts"));
      }
    }
    return Map.copyOf(texts);
  }
}
