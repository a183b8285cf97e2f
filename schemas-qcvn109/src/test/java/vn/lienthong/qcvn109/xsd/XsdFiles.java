package vn.lienthong.qcvn109.xsd;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.lienthong.qcvn109.xml.SecureXml;

/** Every XSD of the contract as a tree, of every version and dialect. */
final class XsdFiles {
  /** A file by its path below the folder of all versions. */
  record Xsd(String path, Element root) {
    /** Its elements of these names of XML Schema, in document order. */
    Stream<Element> all(String... names) {
      return Stream.of(names).flatMap(name -> below(root, name));
    }

    @Override
    public String toString() {
      return path;
    }
  }

  private XsdFiles() {}

  static List<Xsd> all() {
    URL folder = XsdFiles.class.getResource("/vn/lienthong/qcvn109/xsd/v1/services.csv");
    try (Stream<Path> files =
        Files.walk(Path.of(Objects.requireNonNull(folder).toURI()).resolve("../..").normalize())) {
      return files
          .filter(file -> file.toString().endsWith(".xsd"))
          .sorted()
          .map(XsdFiles::read)
          .toList();
    } catch (IOException | URISyntaxException problem) {
      throw new IllegalStateException(problem);
    }
  }

  static Stream<Element> below(Element parent, String name) {
    NodeList found = parent.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static Xsd read(Path file) {
    try {
      Path folder = Objects.requireNonNull(file.getParent()).getFileName();
      return new Xsd(
          folder + "/" + file.getFileName(),
          SecureXml.parse(Files.readAllBytes(file)).getDocumentElement());
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }
}
