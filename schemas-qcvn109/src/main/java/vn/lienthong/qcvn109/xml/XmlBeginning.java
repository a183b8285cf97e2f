package vn.lienthong.qcvn109.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the beginning of a document, hardened, as far as somebody wants or as it goes. */
public final class XmlBeginning {
  private static final SAXParserFactory READERS = readers();

  private XmlBeginning() {}

  /**
   * Reads until the handler throws, the bytes end or they are not XML; none of these is an error
   * here.
   *
   * @param bytes holds the beginning of a document
   * @param length how many of them count
   */
  public static void read(byte[] bytes, int length, DefaultHandler handler) {
    try {
      XMLReader reader = newReader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(new Quiet());
      reader.parse(new InputSource(new ByteArrayInputStream(bytes, 0, length)));
    } catch (SAXException | IOException end) {
      // What is cut off is not well-formed: this is how most readings end.
    }
  }

  private static SAXParserFactory readers() {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    } catch (ParserConfigurationException | SAXException problem) {
      throw new IllegalStateException("The XML parser cannot be hardened", problem);
    }
    factory.setNamespaceAware(true);
    return factory;
  }

  private static XMLReader newReader() throws SAXException {
    try {
      XMLReader reader;
      synchronized (READERS) {
        reader = READERS.newSAXParser().getXMLReader();
      }
      reader.setProperty("jdk.xml.maxElementDepth", XmlLimits.MAX_DEPTH);
      return reader;
    } catch (ParserConfigurationException problem) {
      throw new IllegalStateException("The XML parser cannot be made", problem);
    }
  }

  /** The JDK's default handler writes the document's text to the standard error stream. */
  private static final class Quiet extends DefaultHandler {
    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
      throw problem;
    }
  }
}
