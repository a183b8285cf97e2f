package vn.lienthong.qcvn109.xml;

import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Makes the JDK's own parser and serialiser, hardened; a setting that cannot be made is an error.
 * One of each per thread: making them costs more than using them (see RATIONALE.md).
 */
final class XmlFactories {
  private static final String XERCES = "http://apache.org/xml/features/";
  private static final String SAX = "http://xml.org/sax/features/";

  // The same for the parser that builds a tree and for the one that only reads.
  private static final Map<String, Boolean> HARD =
      Map.of(
          XMLConstants.FEATURE_SECURE_PROCESSING,
          true,
          XERCES + "disallow-doctype-decl",
          true,
          SAX + "external-general-entities",
          false,
          SAX + "external-parameter-entities",
          false,
          XERCES + "nonvalidating/load-external-dtd",
          false);
  private static final Map<String, Object> LIMITS =
      Map.of(
          XMLConstants.ACCESS_EXTERNAL_DTD,
          "",
          XMLConstants.ACCESS_EXTERNAL_SCHEMA,
          "",
          "jdk.xml.maxElementDepth",
          XmlLimits.MAX_DEPTH,
          "jdk.xml.elementAttributeLimit",
          XmlLimits.MAX_ATTRIBUTES,
          "jdk.xml.maxXMLNameLimit",
          XmlLimits.MAX_NAME_LENGTH,
          // ParseRefusal reads the parser's words: they must not depend on the machine's language.
          "http://apache.org/xml/properties/locale",
          Locale.ROOT);

  // A parser never forgets a name that it has read, so a sender of ever new names could fill the
  // memory: a parser is given up after so much text.
  private static final int MAX_CHARACTERS_OF_A_BUILDER = 1 << 18;

  private static final DocumentBuilderFactory BUILDERS = builders();
  private static final TransformerFactory TRANSFORMERS = transformers();
  private static final SAXParserFactory READERS = readers();
  private static final XMLOutputFactory STREAM_WRITERS = XMLOutputFactory.newDefaultFactory();
  private static final ThreadLocal<KeptBuilder> BUILDER = ThreadLocal.withInitial(KeptBuilder::new);
  private static final ThreadLocal<Transformer> IDENTITY =
      ThreadLocal.withInitial(XmlFactories::newIdentity);

  private XmlFactories() {}

  /** A builder of this thread, to read so many characters with or none at all. */
  static DocumentBuilder documentBuilder(int characters) {
    KeptBuilder kept = BUILDER.get();
    kept.characters += characters;
    if (kept.characters > MAX_CHARACTERS_OF_A_BUILDER) {
      BUILDER.remove();
    }
    return kept.builder;
  }

  /** A new one for each document: see {@link #MAX_CHARACTERS_OF_A_BUILDER}. */
  static XMLReader reader() {
    return newReader();
  }

  /** Writes text only; it has no settings that could load anything. */
  static XMLStreamWriter streamWriter(Writer out) {
    try {
      return STREAM_WRITERS.createXMLStreamWriter(out);
    } catch (XMLStreamException problem) {
      throw new IllegalStateException("The XML stream writer cannot be made", problem);
    }
  }

  static Transformer identity() {
    return IDENTITY.get();
  }

  private static DocumentBuilderFactory builders() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      for (Map.Entry<String, Boolean> feature : HARD.entrySet()) {
        factory.setFeature(feature.getKey(), feature.getValue());
      }
      // A deferred tree changes while it is read, which several threads may do.
      factory.setFeature(XERCES + "dom/defer-node-expansion", false);
    } catch (ParserConfigurationException problem) {
      throw new IllegalStateException("The XML parser cannot be hardened", problem);
    }
    LIMITS.forEach(factory::setAttribute);
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    return factory;
  }

  private static SAXParserFactory readers() {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    try {
      for (Map.Entry<String, Boolean> feature : HARD.entrySet()) {
        factory.setFeature(feature.getKey(), feature.getValue());
      }
    } catch (ParserConfigurationException | SAXException problem) {
      throw new IllegalStateException("The XML parser cannot be hardened", problem);
    }
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    return factory;
  }

  private static TransformerFactory transformers() {
    TransformerFactory factory = TransformerFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    } catch (TransformerConfigurationException problem) {
      throw new IllegalStateException("The XML serialiser cannot be hardened", problem);
    }
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
    return factory;
  }

  private static synchronized DocumentBuilder newBuilder() {
    try {
      DocumentBuilder builder = BUILDERS.newDocumentBuilder();
      builder.setErrorHandler(new Thrower());
      return builder;
    } catch (ParserConfigurationException problem) {
      throw new IllegalStateException("The XML parser cannot be made", problem);
    }
  }

  private static synchronized XMLReader newReader() {
    try {
      SAXParser parser = READERS.newSAXParser();
      for (Map.Entry<String, Object> limit : LIMITS.entrySet()) {
        parser.setProperty(limit.getKey(), limit.getValue());
      }
      XMLReader reader = parser.getXMLReader();
      reader.setErrorHandler(new Thrower());
      return reader;
    } catch (ParserConfigurationException | SAXException problem) {
      throw new IllegalStateException("The XML parser cannot be made", problem);
    }
  }

  private static synchronized Transformer newIdentity() {
    try {
      return TRANSFORMERS.newTransformer();
    } catch (TransformerConfigurationException problem) {
      throw new IllegalStateException("The XML serialiser cannot be made", problem);
    }
  }

  private static final class KeptBuilder {
    private final DocumentBuilder builder = newBuilder();
    private int characters;
  }

  /** The JDK's default handler writes the document's text to the standard error stream. */
  private static final class Thrower implements ErrorHandler {
    @Override
    public void warning(SAXParseException problem) {}

    @Override
    public void error(SAXParseException problem) throws SAXException {
      throw problem;
    }

    @Override
    public void fatalError(SAXParseException problem) throws SAXException {
      throw problem;
    }
  }
}
