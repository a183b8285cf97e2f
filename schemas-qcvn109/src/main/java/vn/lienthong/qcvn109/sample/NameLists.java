package vn.lienthong.qcvn109.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.lienthong.qcvn109.identifier.Gender;

/** Names of each community, a frequent one standing as often as its weight says. */
final class NameLists {
  private final Map<String, List<String>> lists = new HashMap<>();

  NameLists() {
    try (InputStream in = Objects.requireNonNull(NameLists.class.getResourceAsStream("names.csv"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  String family(Community community, Dice dice) {
    return dice.pick(list(community, "family"));
  }

  PersonName adult(Community community, Gender gender, String family, Dice dice) {
    return name(community, "", gender, family, dice);
  }

  PersonName newborn(Community community, Gender gender, String family, Dice dice) {
    boolean own = lists.containsKey(key(community, "young-given-male"));
    return name(community, own ? "young-" : "", gender, family, dice);
  }

  private PersonName name(
      Community community, String generation, Gender gender, String family, Dice dice) {
    String suffix = "-" + gender.name().toLowerCase(Locale.ROOT);
    String middle = dice.pick(list(community, generation + "middle" + suffix));
    String given = dice.pick(list(community, generation + "given" + suffix));
    while (middle.endsWith(given)) {
      given = dice.pick(list(community, generation + "given" + suffix));
    }
    String personal = middle.equals("-") ? given : middle + " " + given;
    return new PersonName(family, personal, community.familyNameLast());
  }

  private List<String> list(Community community, String list) {
    return Objects.requireNonNull(lists.get(key(community, list)), list);
  }

  private void add(String line) {
    String[] cells = line.split(";", -1);
    lists.put(
        cells[0] + ";" + cells[1],
        Stream.of(cells[2].split(",", -1)).flatMap(NameLists::weighted).toList());
  }

  private static Stream<String> weighted(String word) {
    int colon = word.indexOf(':');
    return colon < 0
        ? Stream.of(word)
        : Collections.nCopies(Integer.parseInt(word.substring(colon + 1)), word.substring(0, colon))
            .stream();
  }

  private static String key(Community community, String list) {
    return community.code() + ";" + list;
  }
}
