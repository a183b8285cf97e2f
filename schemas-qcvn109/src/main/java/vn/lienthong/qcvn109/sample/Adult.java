package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;

/**
 * A parent.
 *
 * @param number the personal number
 * @param name the name
 * @param gender the gender
 * @param birthDate the birth date
 */
record Adult(PersonalNumber number, PersonName name, Gender gender, LocalDate birthDate) {

  /** {@code TinhTrangHonNhan}: 1 never married, 2 married. */
  CongDanStructure citizen(Community community, Home home, boolean married) {
    CongDanStructure citizen = Citizens.citizen(name, gender, community, birthDate);
    citizen.setSoDinhDanh(number.value());
    citizen.setTinhTrangHonNhan(married ? "2" : "1");
    citizen.setThuongTru(home.address());
    return citizen;
  }
}
