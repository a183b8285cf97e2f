package vn.lienthong.qcvn109.sample;

import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;

/**
 * A full name.
 *
 * @param family the family name
 * @param personal everything else, in the order it is said
 * @param familyLast whether the family name is said last
 */
record PersonName(String family, String personal, boolean familyLast) {

  /**
   * A name whose family name stands last goes whole into {@code Ten}, as the live service does with
   * every name: putting it together as {@code Ho ChuDem Ten} would turn it round.
   */
  HoVaTenStructure structure() {
    HoVaTenStructure name = new HoVaTenStructure();
    if (familyLast) {
      name.setTen(personal + " " + family);
      return name;
    }
    int lastSpace = personal.lastIndexOf(' ');
    name.setHo(family);
    if (lastSpace > 0) {
      name.setChuDem(personal.substring(0, lastSpace));
    }
    name.setTen(personal.substring(lastSpace + 1));
    return name;
  }

  /** Whether both people are called by the same word, the last of the personal name. */
  boolean calledAs(PersonName other) {
    return called().equals(other.called());
  }

  private String called() {
    return personal.substring(personal.lastIndexOf(' ') + 1);
  }
}
