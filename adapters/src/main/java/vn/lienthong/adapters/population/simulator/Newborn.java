package vn.lienthong.adapters.population.simulator;

import java.text.Normalizer;
import java.time.LocalDate;
import vn.lienthong.qcvn109.digest.DerivedId;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;

/**
 * What makes a newborn the same child: its mother, birth date, gender and name. Twins differ in
 * their names. The key is a digest, since a register's key appears in errors.
 */
record Newborn(String key, String province, Gender gender, LocalDate birth) {
  static Newborn of(
      CongDanStructure child,
      CongDanStructure mother,
      String province,
      Gender gender,
      LocalDate birth) {
    String identity =
        String.join("\n", person(mother), birth.toString(), gender.code(), name(child));
    return new Newborn(DerivedId.of(identity, "child").toString(), province, gender, birth);
  }

  private static String person(CongDanStructure mother) {
    return mother.getSoDinhDanh() == null ? name(mother) : mother.getSoDinhDanh();
  }

  // Composed and decomposed accents are one name; for the comparison only, the name itself stays.
  private static String name(CongDanStructure citizen) {
    return Normalizer.normalize(citizen.getHoVaTen().getTen(), Normalizer.Form.NFC);
  }
}
