package vn.lienthong.qcvn109.sample;

import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;

/** What one member of a household is to another, in the words of a form. */
final class Kinship {
  private Kinship() {}

  static String of(CongDanStructure one, CongDanStructure other) {
    String oneToHead = one.getChuHo().getQuanHe();
    String otherToHead = other.getChuHo().getQuanHe();
    boolean man = Gender.MALE.code().equals(one.getGioiTinh());
    if (Relation.HEAD.code().equals(otherToHead)) {
      return toHead(oneToHead, man);
    }
    boolean otherIsSpouse =
        Relation.WIFE.code().equals(otherToHead) || Relation.HUSBAND.code().equals(otherToHead);
    boolean otherIsParent =
        Relation.FATHER.code().equals(otherToHead) || Relation.MOTHER.code().equals(otherToHead);
    if (Relation.HEAD.code().equals(oneToHead) && otherIsSpouse) {
      return man ? "Chồng" : "Vợ";
    }
    if (Relation.HEAD.code().equals(oneToHead) && otherIsParent) {
      return "Con";
    }
    return "Người thân thích";
  }

  private static String toHead(String code, boolean man) {
    if (Relation.CHILD.code().equals(code)) {
      return "Con";
    }
    if (Relation.GRANDCHILD.code().equals(code)) {
      return "Cháu";
    }
    boolean parent = Relation.FATHER.code().equals(code) || Relation.MOTHER.code().equals(code);
    if (parent) {
      return man ? "Cha" : "Mẹ";
    }
    return man ? "Chồng" : "Vợ";
  }
}
