package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;

/** People of other countries who married somebody in Việt Nam. */
final class Foreigners {
  private final List<Country> all =
      SampleData.rows("foreigners.csv", ";").stream().map(Country::of).toList();
  private final Weights<Country> countries = new Weights<>(all, Country::weight);

  private Foreigners() {}

  static Foreigners all() {
    return Holder.ALL;
  }

  Person person(Gender gender, LocalDate birth, Dice dice) {
    Country country = countries.pick(dice);
    String given = dice.pick(gender == Gender.MALE ? country.men() : country.women());
    PersonName name = new PersonName(dice.pick(country.families()), given, false);
    return new Person(null, name, gender, birth, country.code(), null);
  }

  /** A place abroad: it has no code of an administrative unit. */
  DiaChiStructure place(String countryCode, Dice dice) {
    Country country =
        all.stream().filter(c -> c.code().equals(countryCode)).findFirst().orElseThrow();
    DiaChiStructure place = new DiaChiStructure();
    place.setChiTiet(dice.pick(country.places()));
    place.setQuocGia(countryCode);
    return place;
  }

  /** Read at first use. */
  private static final class Holder {
    static final Foreigners ALL = new Foreigners();
  }

  private record Country(
      String code,
      int weight,
      List<String> places,
      List<String> families,
      List<String> men,
      List<String> women) {

    static Country of(String[] cells) {
      return new Country(
          cells[0],
          Integer.parseInt(cells[1]),
          words(cells[2]),
          words(cells[3]),
          words(cells[4]),
          words(cells[5]));
    }

    private static List<String> words(String cell) {
      return List.of(cell.split("\\|", -1));
    }
  }
}
