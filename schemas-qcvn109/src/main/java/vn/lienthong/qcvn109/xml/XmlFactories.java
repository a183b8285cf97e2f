package vn.lienthong.qcvn109.xml;

import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Makes the JDK's own parser and serialiser, hardened; a setting that cannot be made is an error.
 * One of each per thread: making them costs more than using them (see RATIONALE.md).
 */
final class XmlFactories {
  private static final String XERCES = "http://apache.org/xml/features/";
  private static final String SAX = "http://xml.org/sax/features/";

  private static final DocumentBuilderFactory BUILDERS = builders();
  private static final TransformerFactory TRANSFORMERS = transformers();
  private static final ThreadLocal<DocumentBuilder> BUILDER =
      ThreadLocal.withInitial(XmlFactories::newBuilder);
  private static final ThreadLocal<Transformer> IDENTITY =
      ThreadLocal.withInitial(XmlFactories::newIdentity);

  private XmlFactories() {}

  static DocumentBuilder documentBuilder() {
    return BUILDER.get();
  }

  static Transformer identity() {
    return IDENTITY.get();
  }

  private static DocumentBuilderFactory builders() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(XERCES + "disallow-doctype-decl", true);
      factory.setFeature(SAX + "external-general-entities", false);
      factory.setFeature(SAX + "external-parameter-entities", false);
      factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
      // A deferred tree changes while it is read, which several threads may do.
      factory.setFeature(XERCES + "dom/defer-node-expansion", false);
    } catch (ParserConfigurationException problem) {
      throw new IllegalStateException("The XML parser cannot be hardened", problem);
    }
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute("jdk.xml.maxElementDepth", XmlLimits.MAX_DEPTH);
    factory.setAttribute("jdk.xml.elementAttributeLimit", XmlLimits.MAX_ATTRIBUTES);
    factory.setAttribute("jdk.xml.maxXMLNameLimit", XmlLimits.MAX_NAME_LENGTH);
    // ParseRefusal reads the parser's words, so they must not depend on the machine's language.
    factory.setAttribute("http://apache.org/xml/properties/locale", Locale.ROOT);
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

  private static synchronized Transformer newIdentity() {
    try {
      return TRANSFORMERS.newTransformer();
    } catch (TransformerConfigurationException problem) {
      throw new IllegalStateException("The XML serialiser cannot be made", problem);
    }
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
