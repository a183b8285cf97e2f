package vn.lienthong.qcvn109.sample;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.AdministrativeUnits;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;

/**
 * Adds the places: where somebody was registered at birth and where the family is from, often in
 * codes valid until 2025-06-30, and where he lives, in codes valid now.
 */
final class Residence {
  private static final int PERCENT_AWAY = 7;
  private static final int PERCENT_OLD_CODE = 75;

  private final Dice dice;
  private final Foreigners foreigners;
  private final Places places;
  private @Nullable Home home;
  private String root = "";

  Residence(Dice dice, Foreigners foreigners, Places places) {
    this.dice = dice;
    this.foreigners = foreigners;
    this.places = places;
  }

  /** The members that follow live there. */
  void enter(Home next) {
    home = next;
    root = root(next);
  }

  void add(CongDanStructure citizen, Member member) {
    Home here = Objects.requireNonNull(home);
    Person person = member.person();
    if (person.isForeigner()) {
      citizen.setNoiDangKyKhaiSinh(foreigners.place(person.nationality(), dice));
      citizen.setQueQuan(foreigners.place(person.nationality(), dice));
      citizen.setNoiOHienTai(here.address());
      return;
    }
    citizen.setNoiDangKyKhaiSinh(place(registration(person, here)));
    boolean ownRoots =
        member.relation() == Relation.WIFE
            || member.relation() == Relation.HUSBAND
            || member.relation() == Relation.MOTHER;
    citizen.setQueQuan(place(ownRoots ? root(here) : root));
    citizen.setThuongTru(here.address());
    boolean away = member.relation() == Relation.CHILD && dice.percent(PERCENT_AWAY);
    Home now = away ? Home.pick(Community.KINH, places, dice) : here;
    citizen.setNoiOHienTai(now.address());
  }

  private String registration(Person person, Home here) {
    if (!person.birthDate().isBefore(AdministrativeUnits.MERGER)) {
      return here.commune().code();
    }
    String digits = person.digits();
    String province =
        digits == null
            ? dice.pick(BirthProvinces.of(here.province().code()))
            : digits.substring(1, 3);
    return Places.old().unit(province, dice);
  }

  private String root(Home here) {
    return dice.percent(PERCENT_OLD_CODE)
        ? Places.old().unit(dice.pick(BirthProvinces.of(here.province().code())), dice)
        : here.commune().code();
  }

  private static DiaChiStructure place(String code) {
    DiaChiStructure place = new DiaChiStructure();
    place.setMaDonViHanhChinh(code);
    place.setQuocGia("VN");
    return place;
  }
}
