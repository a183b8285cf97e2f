package vn.lienthong.qcvn109.dialect;

import java.nio.CharBuffer;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the signs from a parser's events, and stops it at the first one that decides. */
final class StreamSigns extends DefaultHandler {
  private final Signs signs;

  StreamSigns(Signs signs) {
    this.signs = signs;
  }

  @Override
  public void startElement(String namespace, String name, String prefixed, Attributes attributes)
      throws SAXException {
    signs.begin(namespace, name, null);
    stopIfDecided();
  }

  @Override
  public void characters(char[] text, int start, int length) {
    signs.text(CharBuffer.wrap(text, start, length));
  }

  @Override
  public void endElement(String namespace, String name, String prefixed) throws SAXException {
    signs.end();
    stopIfDecided();
  }

  private void stopIfDecided() throws SAXException {
    if (signs.isDecided()) {
      throw new SAXException("decided");
    }
  }
}
