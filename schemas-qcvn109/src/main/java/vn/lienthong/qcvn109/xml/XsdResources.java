package vn.lienthong.qcvn109.xml;

import java.io.StringReader;
import java.util.Map;
import java.util.Map.Entry;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * Compiles the XSDs of one folder of this module's resources. They may include and import each
 * other by relative names; {@link XsdResolver} serves them and nothing else.
 */
final class XsdResources {
  private XsdResources() {}

  static Schema schema(String folder, Map<String, String> filesByNamespace) {
    XsdResolver resolver = new XsdResolver(folder);
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      // The resolver answers or throws; what would pass it by is not fetched either.
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setResourceResolver(resolver);
      return factory.newSchema(
          new StreamSource(new StringReader(entry(filesByNamespace)), XsdResolver.ROOT + ".xsd"));
    } catch (SAXException problem) {
      throw new IllegalStateException("The schemas of " + folder + " cannot be compiled", problem);
    }
  }

  // One document that imports all: else the order of the files would matter.
  private static String entry(Map<String, String> filesByNamespace) {
    StringBuilder entry = new StringBuilder("<xs:schema xmlns:xs='");
    entry.append(XMLConstants.W3C_XML_SCHEMA_NS_URI).append("'>");
    for (Entry<String, String> file : filesByNamespace.entrySet()) {
      entry.append("<xs:import namespace='").append(file.getKey());
      entry.append("' schemaLocation='").append(file.getValue()).append("'/>");
    }
    return entry.append("</xs:schema>").toString();
  }
}
