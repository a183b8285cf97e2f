package vn.lienthong.qcvn109.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.lienthong.qcvn109.identifier.Gender;

/** Names of each community, a frequent one standing as often as its weight says. */
final class NameLists {
  private final Map<Community, List<String>> families = new HashMap<>();
  private final Map<Key, Lists> lists = new HashMap<>();

  private NameLists() {
    Map<String, List<String>> file = new HashMap<>();
    SampleFiles.rows("names.csv")
        .forEach(row -> file.put(row.text("group") + row.text("list"), words(row.text("words"))));
    for (Community community : Community.values()) {
      families.put(community, list(file, community, Generation.MIDDLE, "family"));
      for (Generation generation : Generation.values()) {
        for (Gender gender : Gender.values()) {
          String suffix = "-" + gender.name().toLowerCase(Locale.ROOT);
          lists.put(
              new Key(community, generation, gender),
              new Lists(
                  list(file, community, generation, "middle" + suffix),
                  list(file, community, generation, "given" + suffix)));
        }
      }
    }
  }

  static NameLists all() {
    return Holder.ALL;
  }

  String family(Community community, Dice dice) {
    return dice.pick(Objects.requireNonNull(families.get(community)));
  }

  PersonName name(Community community, Gender gender, int birthYear, String family, Dice dice) {
    Lists fitting =
        Objects.requireNonNull(
            lists.get(new Key(community, Generation.of(birthYear), gender)), "names");
    String middle = dice.pick(fitting.middle());
    String given = dice.pick(fitting.given());
    while (middle.endsWith(given)) {
      given = dice.pick(fitting.given());
    }
    String personal = middle.equals("-") ? given : middle + " " + given;
    return new PersonName(family, personal, community.familyNameLast());
  }

  private static List<String> list(
      Map<String, List<String>> file, Community community, Generation generation, String list) {
    List<String> usual = file.get(community.code() + list);
    List<String> own = file.getOrDefault(community.code() + generation.prefix() + list, usual);
    return Objects.requireNonNull(own, list);
  }

  private static List<String> words(String cell) {
    List<String> words = new ArrayList<>();
    for (String word : cell.split(",", -1)) {
      int colon = word.indexOf(':');
      int weight = colon < 0 ? 1 : Integer.parseInt(word.substring(colon + 1));
      words.addAll(Collections.nCopies(weight, colon < 0 ? word : word.substring(0, colon)));
    }
    return List.copyOf(words);
  }

  private record Key(Community community, Generation generation, Gender gender) {}

  private record Lists(List<String> middle, List<String> given) {}

  /** Read at first use. */
  private static final class Holder {
    static final NameLists ALL = new NameLists();
  }
}
