package vn.lienthong.qcvn109.sample;

/**
 * What somebody is to the head of the household. Only {@code CH01} was found; the others are ours.
 */
enum Relation {
  HEAD("CH01"),
  WIFE("VO"),
  HUSBAND("CHONG"),
  CHILD("CON"),
  FATHER("CHA"),
  MOTHER("ME"),
  GRANDCHILD("CHAU");

  private final String code;

  Relation(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
