package vn.lienthong.qcvn109.xml;

import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * Limits that the JDK's parser does not know, held before it starts: one pass over the text that
 * counts what can become a node. Depth, attributes and names are held by the parser itself, see
 * {@link XmlFactories}.
 */
final class XmlLimits {
  /** Of a whole document, in bytes; the doors have lower limits of their own. */
  static final int MAX_LENGTH = 16 << 20;

  static final int MAX_DEPTH = 64;
  static final int MAX_ATTRIBUTES = 64;
  static final int MAX_NAME_LENGTH = 200;
  static final int MAX_MARKUP = 200_000;
  static final int MAX_NAMESPACE_DECLARATIONS = 10_000;
  static final int MAX_TEXT_LENGTH = 1_000_000;

  private XmlLimits() {}

  /** Before a byte is decoded. */
  static void checkLength(byte[] bytes) {
    if (bytes.length > MAX_LENGTH) {
      throw new HubException(
          HubFault.of(
              HubErrorCode.XML_LIMIT_EXCEEDED,
              "line 1, column 1",
              "document length is limited to " + MAX_LENGTH + " bytes"));
    }
  }

  static void check(String text) {
    int markup = 0;
    int previous = -1;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      refuse(at - previous > MAX_TEXT_LENGTH, "text length", MAX_TEXT_LENGTH, text, previous + 1);
      refuse(++markup > MAX_MARKUP, "number of tags", MAX_MARKUP, text, at);
      previous = at;
    }
    refuse(
        text.length() - previous > MAX_TEXT_LENGTH,
        "text length",
        MAX_TEXT_LENGTH,
        text,
        previous + 1);
    checkNamespaceDeclarations(text);
  }

  private static void checkNamespaceDeclarations(String text) {
    int found = 0;
    for (int at = text.indexOf("xmlns"); at >= 0; at = text.indexOf("xmlns", at + 5)) {
      refuse(
          ++found > MAX_NAMESPACE_DECLARATIONS,
          "number of namespace declarations",
          MAX_NAMESPACE_DECLARATIONS,
          text,
          at);
    }
  }

  private static void refuse(boolean exceeded, String limit, int value, String text, int offset) {
    if (exceeded) {
      throw new HubException(
          HubFault.of(
              HubErrorCode.XML_LIMIT_EXCEEDED,
              TextPlace.of(text, offset),
              limit + " is limited to " + value));
    }
  }
}
