package vn.lienthong.routes.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;

/** For any citizens, any released fields and any question. */
class AnswerFilterProperties {
  private static final int SHORTEST_TELLING_VALUE = 5;
  private static final List<String> FIELDS =
      Stream.concat(
              CitizenFields.all().stream(), Stream.of("Cha", "Me", "VoChong", "ChuHo", "Khac"))
          .toList();

  @Property(tries = 100)
  void answer_holdsExactlyTheReleasedFieldsThatAreNotEmpty_andIsValid(
      @ForAll long seed,
      @ForAll("fields") Set<String> released,
      @ForAll("fields") Set<String> asked) {
    Element source = TestCollections.household(seed);

    Element answer = filtered(source, released, asked).payload();

    List<Element> before = TestCollections.citizens(source);
    List<Element> after = TestCollections.citizens(answer);
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(withoutMasks(TestCollections.leaves(after.get(i))))
          .isEqualTo(
              TestCollections.leaves(before.get(i)).stream()
                  .filter(leaf -> isGiven(leaf, released, asked))
                  .toList());
    }
    assertThat(TestCollections.validated(answer).errorFindings()).isEmpty();
  }

  @Property(tries = 100)
  void valueOfAFieldThatIsNotReleased_occursNowhere_inTheBytes(
      @ForAll long seed,
      @ForAll("fields") Set<String> released,
      @ForAll("fields") Set<String> asked) {
    Element source = TestCollections.household(seed);

    String answer =
        withoutElementNames(TestCollections.text(filtered(source, released, asked).payload()));

    Map<Boolean, List<String>> values =
        TestCollections.citizens(source).stream()
            .flatMap(citizen -> TestCollections.leaves(citizen).stream())
            .collect(Collectors.partitioningBy(leaf -> isGiven(leaf, released, asked)));
    String given =
        Objects.requireNonNull(values.get(true)).stream()
            .map(AnswerFilterProperties::value)
            .toList()
            .toString();
    assertThat(values.get(false))
        .extracting(AnswerFilterProperties::value)
        .filteredOn(value -> value.length() >= SHORTEST_TELLING_VALUE && !given.contains(value))
        .allSatisfy(value -> assertThat(answer).doesNotContain(value));
  }

  @Property(tries = 100)
  void everyAskedField_isGivenOrNotReleasedOrEmpty_andOnlyOneOfThem(
      @ForAll long seed,
      @ForAll("fields") Set<String> released,
      @ForAll("fields") Set<String> asked) {
    Element source = TestCollections.household(seed);

    FilteredAnswer answer = filtered(source, released, asked);

    Set<String> given =
        TestCollections.citizens(answer.payload()).stream()
            .flatMap(citizen -> withoutMasks(TestCollections.leaves(citizen)).stream())
            .map(AnswerFilterProperties::item)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> all = new ArrayList<>(given);
    all.addAll(items(answer.notReleased()));
    all.addAll(items(answer.emptyInSource()));
    assertThat(all).doesNotHaveDuplicates();
    Set<String> expected = asked.isEmpty() ? CitizenFields.all() : Set.copyOf(items(asked));
    assertThat(all).containsAll(expected);
    // The name that the schema demands is told of even where nobody asked for it.
    assertThat(all).filteredOn(item -> !expected.contains(item)).isSubsetOf("HoVaTen");
  }

  @Property(tries = 100)
  void everythingReleased_saysJustTheSame(@ForAll long seed) {
    Element source = TestCollections.household(seed);

    FilteredAnswer answer = filtered(source, CitizenFields.all(), Set.of());

    assertThat(answer.complete()).isTrue();
    assertThat(answer.notReleased()).isEmpty();
  }

  @Provide
  Arbitrary<Set<String>> fields() {
    return Arbitraries.of(FIELDS).set().ofMaxSize(12);
  }

  private static FilteredAnswer filtered(Element source, Set<String> released, Set<String> asked) {
    Map<String, Treatment> rule =
        released.stream()
            .filter(CitizenFields::isKnown)
            .collect(Collectors.toMap(Function.identity(), field -> Treatment.AS_IS));
    return new CitizenFilter(new ReleaseRule("TT-1", "1.0", rule), List.copyOf(asked))
        .filter(source, TestCollections.DAY);
  }

  private static boolean isGiven(String leaf, Set<String> released, Set<String> asked) {
    boolean demanded = leaf.startsWith("HoVaTen/");
    return isIn(leaf, released) && (asked.isEmpty() || demanded || isIn(leaf, asked));
  }

  private static boolean isIn(String leaf, Set<String> fields) {
    return fields.stream()
        .anyMatch(field -> leaf.startsWith(field + "/") || leaf.startsWith(field + "="));
  }

  private static List<String> withoutMasks(List<String> leaves) {
    return leaves.stream().filter(leaf -> !leaf.endsWith("=***")).toList();
  }

  /** A citizen may be named as a part of an element is: Trang, as in TinhTrangHonNhan. */
  private static String withoutElementNames(String xml) {
    return xml.replaceAll("</?[\\w:.-]+", "<");
  }

  private static String value(String leaf) {
    return leaf.substring(leaf.indexOf('=') + 1);
  }

  private static String item(String leaf) {
    String path = leaf.substring(0, leaf.indexOf('='));
    return CitizenFields.all().stream()
        .filter(item -> path.equals(item) || path.startsWith(item + "/"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> items(Iterable<String> fields) {
    List<String> items = new ArrayList<>();
    for (String field : fields) {
      List<String> found = CitizenFields.itemsOf(field);
      items.addAll(found.isEmpty() ? List.of(field) : found);
    }
    return items.stream().distinct().toList();
  }
}
