package vn.lienthong.qcvn109.validation;

import org.w3c.dom.Element;
import vn.lienthong.qcvn109.dialect.Dialect;
import vn.lienthong.qcvn109.dialect.DialectDetector;

/**
 * Asks for a tree's dialect only after it was found wrong in the canonical one: good messages,
 * which are canonical, are walked over once.
 */
final class TreeDialect {
  private TreeDialect() {}

  static boolean isLive(Element root) {
    return DialectDetector.first(root).orElse(Dialect.CANONICAL) == Dialect.LIVE;
  }
}
