package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.jaxb.v1.dancu.ChuHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DanTocStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NguoiThanStructure;

/**
 * What is the same in every paper about somebody.
 *
 * @param number the personal number; null for a foreigner, a newborn or one whose number is unknown
 * @param name the name
 * @param gender the gender
 * @param birthDate the birth date
 * @param nationality ISO 3166-1 alpha-2
 * @param community the ethnic group; null for a foreigner
 */
record Person(
    @Nullable PersonalNumber number,
    PersonName name,
    Gender gender,
    LocalDate birthDate,
    String nationality,
    @Nullable Community community) {

  /** A new structure with these values alone. */
  CongDanStructure citizen() {
    CongDanStructure citizen = new CongDanStructure();
    citizen.setSoDinhDanh(digits());
    citizen.setHoVaTen(name.structure());
    citizen.setGioiTinh(gender.code());
    if (community != null) {
      DanTocStructure group = new DanTocStructure();
      group.setMaDanToc(community.code());
      group.setTenGoi(community.title());
      citizen.setDanToc(group);
    }
    NgayThangNamSinhStructure birth = new NgayThangNamSinhStructure();
    birth.setNgayThangNam(birthDate);
    citizen.setNgayThangNamSinh(birth);
    citizen.setQuocTich(nationality);
    return citizen;
  }

  NguoiThanStructure relative() {
    NguoiThanStructure relative = new NguoiThanStructure();
    relative.setSoDinhDanh(digits());
    relative.setQuocTich(nationality);
    relative.setHoVaTen(name.structure());
    return relative;
  }

  /** This person as head of the household of somebody who is that to the head. */
  ChuHoStructure headOf(Relation relation) {
    ChuHoStructure head = new ChuHoStructure();
    head.setQuanHe(relation.code());
    head.setSoDinhDanh(digits());
    head.setHoVaTen(name.structure());
    return head;
  }

  @Nullable String digits() {
    return number == null ? null : number.value();
  }

  /** Age in whole years. */
  int ageAt(LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }

  boolean isForeigner() {
    return community == null;
  }
}
