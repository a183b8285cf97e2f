package vn.lienthong.qcvn109.xml;

import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * Watches a text on its way to the parser: no text, tag, comment, CDATA section or processing
 * instruction may be longer than {@link XmlLimits#MAX_TEXT_LENGTH}, since the parser would hold it
 * whole in memory. Knows the place it has come to.
 */
final class MarkupMeter {
  // In which of the three forms, that may hold a '<' themselves, the text stands.
  private static final int NONE = 0;
  private static final int OPEN = 1;

  private int inside = NONE;
  private char last;
  private char beforeLast;
  private int sinceMarkup;
  private int line = 1;
  private int column = 1;

  void pass(char[] text, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      char c = text[i];
      if (c == '\n') {
        line++;
        column = 0;
      }
      column++;
      if (++sinceMarkup > XmlLimits.MAX_TEXT_LENGTH) {
        throw tooLong();
      }
      if (inside == NONE) {
        if (c == '<') {
          inside = OPEN;
          sinceMarkup = 0;
        }
      } else {
        follow(c);
      }
      beforeLast = last;
      last = c;
    }
  }

  String place() {
    return TextPlace.of(line, column);
  }

  // After '<' the next one or two characters tell the form; the form tells how it ends.
  private void follow(char c) {
    if (inside == OPEN) {
      if (c != '!') {
        inside = c == '?' ? '?' : last == '!' ? ending(c) : NONE;
      }
    } else if (c == '>' && last == inside && isWhole()) {
      inside = NONE;
    }
  }

  private static int ending(char form) {
    return form == '-' ? '-' : form == '[' ? ']' : NONE;
  }

  // "<?>" and "<!-->" end nothing: their characters would count twice.
  private boolean isWhole() {
    return inside == '?' ? sinceMarkup > 2 : beforeLast == inside && sinceMarkup > 5;
  }

  private HubException tooLong() {
    return new HubException(
        HubFault.of(
            HubErrorCode.XML_LIMIT_EXCEEDED,
            place(),
            "text length is limited to " + XmlLimits.MAX_TEXT_LENGTH));
  }
}
