package vn.lienthong.qcvn109.dialect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Reads the beginning of a document for its signs, as far as the first one that decides. */
final class StreamSigns extends DefaultHandler {
  private final Signs signs;

  StreamSigns(Signs signs) {
    this.signs = signs;
  }

  void read(byte[] prefix, int length) {
    try {
      SecureXml.read(new ByteArrayInputStream(prefix, 0, length), this);
    } catch (HubException | SAXException | IOException end) {
      // A beginning is not well-formed, so most readings end like this; what was seen counts.
    }
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
