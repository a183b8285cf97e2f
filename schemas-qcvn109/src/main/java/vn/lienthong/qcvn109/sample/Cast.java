package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.AdministrativeUnit;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;

/** The people and places of one message. */
final class Cast {
  private final Dice dice;
  private final LocalDate today;
  private final CitizenSamples citizens;
  private final LienThongKhaiSinhStructure birth;
  private boolean ofBirth;
  private CongDanStructure person;
  private AdministrativeUnit unit;

  Cast(long seed, Dice dice, LocalDate today) {
    this.dice = dice;
    this.today = today;
    citizens = CitizenSamples.seeded(seed, today);
    birth = birthWithFather(BirthSamples.seeded(seed, today));
    person = next();
    unit = anyUnit();
  }

  /** The next values are about somebody else, somewhere else. */
  void change() {
    person = next();
    unit = anyUnit();
  }

  /** A citizen with a number, of whom the present part of the message speaks. */
  CongDanStructure person() {
    return person;
  }

  /** A commune of today. */
  AdministrativeUnit unit() {
    return unit;
  }

  /** Who a whole citizen of this name is: the family of one birth, else anybody. */
  CongDanStructure citizen(String element) {
    CongDanStructure member = member(element);
    ofBirth |= member != null;
    return member == null ? citizens.next() : member;
  }

  /** Where the person lives: the newborn of a message about a birth, else anybody. */
  DiaChiStructure address() {
    return ofBirth ? birth.getNoiThuongTru() : person.getNoiOHienTai();
  }

  /** The commune where a birth is registered. */
  String registration() {
    return ofBirth ? birth.getNoiDangKyKhaiSinh() : unit.code();
  }

  /** The health station of that commune. */
  String station() {
    return ofBirth ? birth.getNoiKhamChuaBenhBanDau() : "Trạm Y tế " + unit.name();
  }

  /** The birth date, or, of an element that tells of a death, a day after every birth. */
  NgayThangNamSinhStructure day(String element) {
    if (element.contains("Sinh")) {
      return person.getNgayThangNamSinh();
    }
    NgayThangNamSinhStructure day = new NgayThangNamSinhStructure();
    day.setNgayThangNam(today);
    return day;
  }

  private @Nullable CongDanStructure member(String element) {
    return switch (element) {
      case "Tre" -> birth.getTre();
      case "Me" -> birth.getMe();
      case "Cha" -> birth.getCha();
      default -> null;
    };
  }

  private static LienThongKhaiSinhStructure birthWithFather(BirthSamples births) {
    LienThongKhaiSinhStructure birth;
    do {
      birth = births.next();
    } while (birth.getCha() == null);
    return birth;
  }

  private CongDanStructure next() {
    CongDanStructure next;
    do {
      next = citizens.next();
    } while (next.getSoDinhDanh() == null || next.getMe() == null);
    return next;
  }

  private AdministrativeUnit anyUnit() {
    Places places = Places.at(today);
    return places.commune(places.province(Community.KINH, dice).code(), dice);
  }
}
