package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.TonGiaoStructure;

/** Writes down a member of a household as the population database would know it. */
final class Papers {
  private static final List<String> BLOOD =
      List.of("00", "00", "00", "00", "00", "00", "01", "02", "02", "04", "04", "04", "03");
  private static final int NO_DAY_BEFORE = 1965;
  // Cards of nine digits were issued until 2016 in the last provinces, at the age of 14.
  private static final int OLD_CARD_BEFORE = 2002;
  private static final int CHILDREN_YOUNGER_THAN = 18;

  private final Dice dice;
  private final LocalDate today;
  private final Residence residence;

  Papers(Dice dice, Foreigners foreigners, LocalDate today) {
    this.dice = dice;
    this.today = today;
    this.residence = new Residence(dice, foreigners, Places.at(today));
  }

  List<CongDanStructure> of(Household household) {
    residence.enter(household.home());
    return household.members().stream().map(member -> of(member, household)).toList();
  }

  private CongDanStructure of(Member member, Household household) {
    Person person = member.person();
    CongDanStructure citizen = person.citizen();
    addStatus(citizen, member);
    residence.add(citizen, member);
    addParents(citizen, member.parents());
    if (member.spouse() != null) {
      citizen.setVoChong(member.spouse().relative());
    }
    if (person.ageAt(today) < CHILDREN_YOUNGER_THAN && needsGuardian(member)) {
      citizen.setNguoiDaiDien(household.head().relative());
    }
    citizen.setChuHo(household.head().headOf(member.relation()));
    citizen.setSoSoHoKhau(household.book());
    return citizen;
  }

  private static boolean needsGuardian(Member member) {
    return member.relation() == Relation.GRANDCHILD || member.parents().father() == null;
  }

  private void addStatus(CongDanStructure citizen, Member member) {
    Person person = member.person();
    int year = person.birthDate().getYear();
    if (person.number() != null && year < OLD_CARD_BEFORE && dice.percent(35)) {
      citizen.setSoCMND(String.format(Locale.ROOT, "%09d", dice.between(10_000_000, 399_999_999)));
    }
    if (year < NO_DAY_BEFORE && dice.percent(9)) {
      NgayThangNamSinhStructure birth = new NgayThangNamSinhStructure();
      birth.setNam(Integer.toString(year));
      citizen.setNgayThangNamSinh(birth);
    }
    addReligion(citizen, person);
    boolean unknown = member.spouse() == null && dice.percent(1);
    citizen.setTinhTrangHonNhan((unknown ? MaritalStatus.UNKNOWN : member.status()).code());
    if (dice.percent(70)) {
      citizen.setNhomMau(dice.pick(BLOOD));
    }
  }

  private void addReligion(CongDanStructure citizen, Person person) {
    String code = person.community() == null ? null : Religions.pick(person.community(), dice);
    if (code != null) {
      TonGiaoStructure religion = new TonGiaoStructure();
      religion.setMaTonGiao(code);
      citizen.setTonGiao(religion);
    }
  }

  private static void addParents(CongDanStructure citizen, Parents parents) {
    if (parents.father() != null) {
      citizen.setCha(Objects.requireNonNull(parents.father()).relative());
    }
    if (parents.mother() != null) {
      citizen.setMe(Objects.requireNonNull(parents.mother()).relative());
    }
  }
}
