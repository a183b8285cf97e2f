package vn.lienthong.qcvn109.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Compiles the XSDs that stand in this module's resources. */
final class XsdResources {
  private static final String FOLDER = "/vn/lienthong/qcvn109/xsd/v1/";

  private XsdResources() {}

  static Schema schema(String... fileNames) {
    Source[] sources = new Source[fileNames.length];
    try {
      for (int i = 0; i < fileNames.length; i++) {
        sources[i] = source(fileNames[i]);
      }
      return factory().newSchema(sources);
    } catch (SAXException | IOException problem) {
      throw new IllegalStateException("The schemas cannot be compiled", problem);
    }
  }

  private static SchemaFactory factory() throws SAXException {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // An import finds the schema that was given before; nothing is ever fetched for it.
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return factory;
  }

  private static Source source(String fileName) throws IOException {
    try (InputStream in = XsdResources.class.getResourceAsStream(FOLDER + fileName)) {
      if (in == null) {
        throw new IOException("No such schema: " + fileName);
      }
      return new StreamSource(new ByteArrayInputStream(in.readAllBytes()), fileName);
    }
  }
}
