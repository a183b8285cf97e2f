package vn.lienthong.routes.procedure.definition;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.routes.registry.ConfigurationFile;

/** What the citizen is told, as it stands in a file. */
record StatusContent(
    @Nullable Integer portal, @Nullable String text, @Nullable String englishText) {
  private static final int FIRST = 1;
  private static final int LAST = 10;

  static Map<Standing, StatusText> all(
      ConfigurationFile file, @Nullable Map<String, StatusContent> contents) {
    Map<String, StatusContent> given = file.required("/status", contents, Map::copyOf);
    Map<Standing, StatusText> all = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      String key = key(standing);
      StatusContent content = file.required("/status/" + key, given.get(key), one -> one);
      all.put(standing, content.toText(file, "/status/" + key));
    }
    for (String key : given.keySet()) {
      if (all.keySet().stream().noneMatch(standing -> key(standing).equals(key))) {
        throw file.refused("/status/" + key, "a dossier never stands like that: " + key);
      }
    }
    return all;
  }

  private StatusText toText(ConfigurationFile file, String at) {
    return new StatusText(
        file.required(at + "/portal", portal, StatusContent::portal),
        file.text(at + "/text", text),
        file.text(at + "/englishText", englishText));
  }

  private static int portal(int given) {
    if (given < FIRST || given > LAST) {
      throw new IllegalArgumentException("portal is a TrangThaiHoSo, 1 to 10");
    }
    return given;
  }

  private static String key(Standing standing) {
    String[] words = standing.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder key = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return key.toString();
  }
}
