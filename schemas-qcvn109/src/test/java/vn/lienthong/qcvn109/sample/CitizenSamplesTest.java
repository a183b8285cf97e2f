package vn.lienthong.qcvn109.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;

class CitizenSamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final int MANY = 20_000;
  private static final List<CongDanStructure> PEOPLE = people(7, MANY);

  @Test
  void numbers_differ_amongCitizensAndTheBirthsOfTheSeed() {
    CitizenSamples citizens = CitizenSamples.seeded(5, TODAY);
    BirthSamples births = BirthSamples.seeded(5, TODAY);
    long[] numbers =
        Stream.concat(
                Stream.generate(citizens::next).limit(60_000),
                Stream.generate(births::next).limit(5_000).map(b -> b.getMe()))
            .filter(citizen -> citizen.getSoDinhDanh() != null)
            .mapToLong(citizen -> Long.parseLong(citizen.getSoDinhDanh()))
            .toArray();

    // A twin comes with the same mother.
    assertThat(LongStream.of(numbers).distinct().count()).isGreaterThan(numbers.length - 300);
    assertThat(LongStream.of(numbers).limit(59_000).distinct().count()).isEqualTo(59_000);
  }

  @Test
  void ages_followThePyramid_withinThreePercent() {
    Map<Integer, Long> found = new TreeMap<>();
    PEOPLE.forEach(c -> found.merge(Math.min(age(c) / 20, 3), 1L, Long::sum));
    Map<Integer, Integer> wanted = new TreeMap<>();
    Ages.all()
        .groups()
        .forEach(g -> wanted.merge(Math.min(g.from() / 20, 3), g.people(), Integer::sum));

    found.forEach(
        (group, count) ->
            assertThat(count / (double) MANY)
                .as("from %d years", group * 20)
                .isCloseTo(wanted.getOrDefault(group, 0) / 1e3, within(0.03)));
  }

  @Test
  void familyNames_areAsFrequentAsReported_amongKinh() {
    List<String> names =
        PEOPLE.stream()
            .filter(c -> c.getDanToc() != null && c.getDanToc().getMaDanToc().equals("01"))
            .map(c -> c.getHoVaTen().getHo())
            .toList();

    assertThat(share(names, "Nguyễn"::equals)).isBetween(0.34, 0.42);
    assertThat(share(names, "Trần"::equals)).isBetween(0.09, 0.13);
    assertThat(share(names, "Lê"::equals)).isBetween(0.07, 0.11);
  }

  @Test
  void features_haveTheirShare() {
    assertThat(share(PEOPLE, c -> c.getNgayThangNamSinh().getNam() != null)).isBetween(.005, .03);
    assertThat(share(PEOPLE, c -> c.getSoDinhDanh() == null)).isBetween(.001, .01);
    assertThat(share(PEOPLE, c -> c.getSoCMND() != null)).isBetween(.15, .35);
    assertThat(share(PEOPLE, CitizenSamplesTest::isCorrected)).isBetween(.001, .006);
    assertThat(share(PEOPLE, c -> age(c) == 0)).isBetween(.005, .02);
    assertThat(share(PEOPLE, c -> "3".equals(c.getTinhTrangHonNhan()))).isBetween(.03, .10);
    assertThat(share(PEOPLE, c -> c.getHoVaTen().getChuDem() == null)).isBetween(.03, .12);
    assertThat(share(PEOPLE, c -> name(c).length() > 24)).isBetween(.001, .05);
    assertThat(share(PEOPLE, c -> c.getHoVaTen().getTen().length() == 1)).isBetween(.0005, .02);
    assertThat(share(PEOPLE, c -> "Ô".equals(c.getHoVaTen().getHo()))).isBetween(.0001, .003);
    assertThat(share(PEOPLE, c -> name(c).startsWith("H'") || name(c).startsWith("Y ")))
        .isBetween(.01, .05);
    assertThat(share(PEOPLE, c -> religion(c).matches("00|99"))).isBetween(.001, .01);
    assertThat(share(PEOPLE, c -> religion(c).isEmpty())).isBetween(.7, .9);
    assertThat(share(PEOPLE, c -> c.getNguoiDaiDien() != null)).isBetween(.003, .05);
  }

  @Test
  void names_areComposed_asTheTextRulesWantThem() {
    assertThat(PEOPLE)
        .allSatisfy(
            c -> assertThat(Normalizer.isNormalized(name(c), Normalizer.Form.NFC)).isTrue());
  }

  @Test
  void children_areNotCalledAsTheirParents() {
    assertThat(PEOPLE)
        .allSatisfy(
            c -> {
              if (c.getCha() != null) {
                assertThat(called(c.getHoVaTen())).isNotEqualTo(called(c.getCha().getHoVaTen()));
              }
              if (c.getMe() != null) {
                assertThat(called(c.getHoVaTen())).isNotEqualTo(called(c.getMe().getHoVaTen()));
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000-01-01", "2025-06-30", "2099-12-31"})
  void days_fromTheFirstToTheLast_haveSamples(String day) {
    CitizenSamples samples = CitizenSamples.seeded(5, LocalDate.parse(day));

    assertThat(Stream.generate(samples::next).limit(20_000)).hasSize(20_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1960-01-01", "1999-12-31", "2100-01-01"})
  void otherDays_areRefused_withTheRange(String text) {
    LocalDate day = LocalDate.parse(text);
    OutputStream nowhere = OutputStream.nullOutputStream();

    assertThat(SampleRange.contains(day)).isFalse();
    assertRefused(() -> CitizenSamples.seeded(5, day), text);
    assertRefused(() -> BirthSamples.seeded(5, day), text);
    assertRefused(() -> MessageSamples.of("DangKyKhaiSinh", 5, day), text);
    assertRefused(() -> CongdanCollections.write(nowhere, 1, 5, Dialect.CANONICAL, day), text);
  }

  private static void assertRefused(ThrowingCallable call, String day) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .withMessageContaining("2000-01-01 to 2099-12-31")
        .withMessageContaining(day);
  }

  private static String called(HoVaTenStructure name) {
    boolean familyLast = name.getHo() == null;
    String[] words = name.getTen().split(" ", -1);
    return words[familyLast && words.length > 1 ? words.length - 2 : words.length - 1];
  }

  @Test
  void days_beforeTheMerger_haveTheirOwnUnits() {
    LocalDate before = LocalDate.of(2025, 6, 30);
    CitizenSamples.seeded(1, before)
        .nextHousehold()
        .forEach(c -> assertThat(age(c)).isLessThan(130));
  }

  private static boolean isCorrected(CongDanStructure citizen) {
    if (citizen.getSoDinhDanh() == null) {
      return false;
    }
    PersonalNumber number = new PersonalNumber(citizen.getSoDinhDanh());
    return number.birthYear() != birthYear(citizen)
        || !number.gender().code().equals(citizen.getGioiTinh());
  }

  private static <T> double share(List<T> all, Predicate<T> wanted) {
    return all.stream().filter(wanted).count() / (double) all.size();
  }

  private static String religion(CongDanStructure citizen) {
    return citizen.getTonGiao() == null ? "" : citizen.getTonGiao().getMaTonGiao();
  }

  private static String name(CongDanStructure citizen) {
    HoVaTenStructure name = citizen.getHoVaTen();
    return Stream.of(name.getHo(), name.getChuDem(), name.getTen())
        .filter(part -> part != null)
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  private static int age(CongDanStructure citizen) {
    return TODAY.getYear() - birthYear(citizen);
  }

  private static int birthYear(CongDanStructure citizen) {
    var birth = citizen.getNgayThangNamSinh();
    return birth.getNam() == null
        ? birth.getNgayThangNam().getYear()
        : Integer.parseInt(birth.getNam());
  }

  private static List<CongDanStructure> people(long seed, int count) {
    CitizenSamples samples = CitizenSamples.seeded(seed, TODAY);
    return Stream.generate(samples::next).limit(count).toList();
  }
}
