package vn.lienthong.connectors.security.attack;

import vn.lienthong.connectors.security.attack.Workbench.Case;

/** The shapes of one family, in the making. */
abstract class ShapeFamily {
  static final String TOP = "/tt:ThongDiep";
  static final String SIGNATURE = TOP + "/ds:Signature";
  static final String SIGNED_INFO = SIGNATURE + "/ds:SignedInfo";
  static final String REFERENCE = SIGNED_INFO + "/ds:Reference";
  static final String KEY_INFO = SIGNATURE + "/ds:KeyInfo";

  final Workbench bench;
  private final AttackFamily family;

  ShapeFamily(Workbench bench, AttackFamily family) {
    this.bench = bench;
    this.family = family;
  }

  /** Makes the family's shapes on the bench. */
  abstract void make();

  void add(
      String name, String vietnamese, String english, Expected expected, Draft draft, String text) {
    bench.shape(what(name, vietnamese, english, expected), draft.id, text);
  }

  Case what(String name, String vietnamese, String english, Expected expected) {
    return new Case(family, name, vietnamese, english, expected);
  }

  /** Replaces once, and only where there is something to replace. */
  static String edit(String text, String from, String to) {
    int at = text.indexOf(from);
    if (at < 0) {
      throw new IllegalStateException("The message does not hold " + from);
    }
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  /** From the beginning of one text to the end of another, both included. */
  static String part(String text, String from, String to) {
    int begin = text.indexOf(from);
    return text.substring(begin, text.indexOf(to, begin) + to.length());
  }
}
