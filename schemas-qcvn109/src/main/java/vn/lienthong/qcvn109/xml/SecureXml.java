package vn.lienthong.qcvn109.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.Writer;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.validation.Schema;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;

/**
 * The only way from bytes to a tree and back: XML 1.0 in UTF-8, no DOCTYPE, nothing loaded from
 * outside, and limits that hold before or while the tree is built. Every method may be called from
 * any thread.
 */
public final class SecureXml {
  private SecureXml() {}

  /**
   * Reads a document, namespace aware. A byte-order mark is tolerated.
   *
   * @param bytes the whole document, at most 16 MiB
   * @throws HubException with {@code NOT_XML}, {@code DOCTYPE_FORBIDDEN}, {@code
   *     ENCODING_NOT_UTF8}, {@code XML_VERSION_UNSUPPORTED} or {@code XML_LIMIT_EXCEEDED}; its
   *     place is {@code line L, column C}, its detail never holds text of the document
   */
  public static Document parse(byte[] bytes) {
    XmlLimits.checkLength(bytes);
    String text = Utf8Text.decode(bytes);
    XmlLimits.check(text);
    DocumentBuilder builder = XmlFactories.documentBuilder(text.length());
    try {
      return builder.parse(new InputSource(new StringReader(text)));
    } catch (SAXParseException problem) {
      throw ParseRefusal.of(problem);
    } catch (SAXException | IOException problem) {
      throw new HubException(
          HubFault.of(HubErrorCode.NOT_XML, null, "the parser gave up"), problem);
    }
  }

  /**
   * Reads a document once, from the first byte to the last, without keeping it: hardened and
   * limited as {@link #parse} is, but for the number of elements, which may be any. A byte-order
   * mark is tolerated.
   *
   * @param in not closed here
   * @param handler gets a locator first; what it throws passes through
   * @throws HubException as {@link #parse} says
   * @throws IOException if the stream cannot be read
   */
  public static void read(InputStream in, ContentHandler handler) throws IOException, SAXException {
    XMLReader reader = XmlFactories.reader();
    reader.setContentHandler(handler);
    Utf8Reader text = new Utf8Reader(in);
    try {
      reader.parse(new InputSource(text));
    } catch (SAXParseException problem) {
      throw ParseRefusal.of(problem);
    } finally {
      reader.setContentHandler(new DefaultHandler());
    }
  }

  /** An empty document, namespace aware. */
  public static Document newDocument() {
    return XmlFactories.documentBuilder(0).newDocument();
  }

  /**
   * Writes a document or an element: UTF-8, XML declaration, no indentation.
   *
   * @throws IllegalArgumentException if the tree cannot be written as XML
   */
  public static byte[] serialize(Node node) {
    return XmlWriter.write(node);
  }

  /**
   * Writes a document piece by piece, for documents that are too large for a tree. For one thread.
   *
   * @param out encodes in UTF-8 and is buffered: the JDK's own encoder takes twice the time;
   *     neither flushed nor closed by the writer's {@code close}
   */
  public static XMLStreamWriter streamWriter(Writer out) {
    return XmlFactories.streamWriter(out);
  }

  /**
   * One schema from the XSDs of a folder of this module's resources, and from nowhere else. It is
   * compiled anew at each call.
   *
   * @param folder from the root of the class path, beginning and ending with a slash
   * @param filesByNamespace the files to compile; what they include and import is found from them
   * @throws IllegalStateException if they do not compile, or name a file that is not in the folder
   */
  public static Schema schema(String folder, Map<String, String> filesByNamespace) {
    return XsdResources.schema(folder, filesByNamespace);
  }
}
