package vn.lienthong.qcvn109.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * Checks what a document says of itself; whether the declaration is well-formed, the parser sees.
 */
final class XmlDeclaration {
  static final int MAX_LENGTH = 200;

  private static final Pattern VERSION = Pattern.compile("\\bversion\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern ENCODING =
      Pattern.compile("\\bencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private XmlDeclaration() {}

  static void check(String start) {
    if (!start.startsWith("<?xml")) {
      return;
    }
    int end = start.indexOf("?>");
    if (end < 0) {
      return;
    }
    String declaration = start.substring(0, end);
    Matcher version = VERSION.matcher(declaration);
    if (version.find() && !version.group(1).equals("1.0")) {
      throw refusal(HubErrorCode.XML_VERSION_UNSUPPORTED, version.start(1), "another version");
    }
    Matcher encoding = ENCODING.matcher(declaration);
    if (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
      throw refusal(HubErrorCode.ENCODING_NOT_UTF8, encoding.start(1), "another encoding");
    }
  }

  private static HubException refusal(HubErrorCode code, int offset, String what) {
    return new HubException(
        HubFault.of(code, TextPlace.of(1, offset + 1), "the declaration names " + what));
  }
}
