package vn.lienthong.connectors.evidence.container;

import java.util.List;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.api.ContainerFile;
import vn.lienthong.qcvn109.xml.SecureXml;

/** The list of a container's files, in the form of OpenDocument (EN 319 162-1, clause 4.4.3.2). */
final class Manifest {
  static final String NAME = "META-INF/manifest.xml";
  private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

  private Manifest() {}

  static byte[] of(String containerType, List<ContainerFile> files) {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(NAMESPACE, "manifest:manifest");
    root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:manifest", NAMESPACE);
    root.setAttributeNS(NAMESPACE, "manifest:version", "1.2");
    document.appendChild(root);
    add(root, "/", containerType);
    files.forEach(file -> add(root, file.name(), file.mediaType()));
    return SecureXml.serialize(document);
  }

  private static void add(Element root, String path, String mediaType) {
    Element entry = root.getOwnerDocument().createElementNS(NAMESPACE, "manifest:file-entry");
    entry.setAttributeNS(NAMESPACE, "manifest:full-path", path);
    entry.setAttributeNS(NAMESPACE, "manifest:media-type", mediaType);
    root.appendChild(entry);
  }
}
