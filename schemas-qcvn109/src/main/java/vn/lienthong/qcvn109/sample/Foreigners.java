package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.table.Row;

/** People of other countries who married somebody in Việt Nam. */
final class Foreigners {
  private final List<Country> all =
      SampleFiles.rows("foreigners.csv").stream().map(Country::of).toList();
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

    static Country of(Row row) {
      return new Country(
          row.text("country"),
          row.number("weight"),
          SampleFiles.choices(row, "places"),
          SampleFiles.choices(row, "families"),
          SampleFiles.choices(row, "men"),
          SampleFiles.choices(row, "women"));
    }
  }
}
