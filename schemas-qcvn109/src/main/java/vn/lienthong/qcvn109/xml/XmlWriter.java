package vn.lienthong.qcvn109.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Node;

/** A tree to bytes. */
final class XmlWriter {
  private static final byte[] DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".getBytes(StandardCharsets.US_ASCII);

  private XmlWriter() {}

  static byte[] write(Node node) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    // Written by hand: the serialiser would add standalone="no".
    out.writeBytes(DECLARATION);
    Transformer identity = XmlFactories.identity();
    identity.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    identity.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    identity.setOutputProperty(OutputKeys.INDENT, "no");
    try {
      identity.transform(new DOMSource(node), new StreamResult(out));
    } catch (TransformerException problem) {
      throw new IllegalArgumentException("The tree cannot be written as XML", problem);
    }
    return out.toByteArray();
  }
}
