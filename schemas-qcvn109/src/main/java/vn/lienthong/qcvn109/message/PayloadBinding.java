package vn.lienthong.qcvn109.message;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlPlace;

/** Between the generated types of some packages and trees. May be used from any thread. */
final class PayloadBinding {
  private final JAXBContext context;
  private final PayloadElements elements;

  /** For the packages of these generated factories. */
  PayloadBinding(Class<?>... factories) {
    this.context = context(factories);
    this.elements = new PayloadElements(factories);
  }

  Element write(Object structure) {
    Document document = SecureXml.newDocument();
    marshal(elements.of(structure.getClass()), structure, document);
    Element root = document.getDocumentElement();
    ContractPrefixes.apply(root);
    return root;
  }

  /** As the last child of an element, under a name of its own. */
  void append(Element parent, QName name, Object structure) {
    marshal(name, structure, parent);
    ContractPrefixes.rename((Element) parent.getLastChild());
  }

  <T> T read(Element payload, Class<T> structure) {
    QName name = elements.of(structure);
    if (!Fields.is(payload, name.getNamespaceURI(), name.getLocalPart())) {
      throw new HubException(
          HubFault.of(
              HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE,
              XmlPlace.of(payload),
              "must be " + XmlPlace.prefix(name.getNamespaceURI()) + ":" + name.getLocalPart()));
    }
    return readAs(payload, structure);
  }

  /** Reads an element as a structure, whatever its name. */
  <T> T readAs(Element element, Class<T> structure) {
    try {
      Unmarshaller unmarshaller = context.createUnmarshaller();
      unmarshaller.setEventHandler(event -> false);
      return unmarshaller.unmarshal(element, structure).getValue();
    } catch (JAXBException problem) {
      // Not kept as a cause: its message quotes the value.
      throw new HubException(
          HubFault.of(
              HubErrorCode.SCHEMA_INVALID, XmlPlace.of(element), "a value does not fit its type"));
    }
  }

  private void marshal(QName name, Object structure, Node target) {
    try {
      context.createMarshaller().marshal(wrapped(name, structure), target);
    } catch (JAXBException problem) {
      throw new IllegalArgumentException("The structure cannot be written", problem);
    }
  }

  @SuppressWarnings("unchecked")
  private static JAXBElement<Object> wrapped(QName name, Object structure) {
    return new JAXBElement<>(name, (Class<Object>) structure.getClass(), structure);
  }

  private static JAXBContext context(Class<?>... factories) {
    String packages =
        Arrays.stream(factories).map(Class::getPackageName).collect(Collectors.joining(":"));
    try {
      // With a class loader of our own: a server's thread may have one that knows no JAXB.
      return JAXBContext.newInstance(packages, PayloadBinding.class.getClassLoader());
    } catch (JAXBException problem) {
      throw new IllegalStateException("The JAXB types cannot be bound", problem);
    }
  }
}
