package vn.lienthong.qcvn109.message;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import javax.xml.namespace.QName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlPlace;

/** The payloads of the services, between the generated JAXB types and trees. */
public final class Payloads {
  private static final JAXBContext CONTEXT = context();
  private static final PayloadElements ELEMENTS = new PayloadElements();

  private Payloads() {}

  /**
   * A payload as the only element of a new document.
   *
   * @param jaxbStructure a generated structure that has a global element
   * @throws IllegalArgumentException if it has none
   */
  public static Element write(Object jaxbStructure) {
    QName name = ELEMENTS.of(jaxbStructure.getClass());
    Document document = SecureXml.newDocument();
    try {
      CONTEXT.createMarshaller().marshal(wrapped(name, jaxbStructure), document);
    } catch (JAXBException problem) {
      throw new IllegalArgumentException("The structure cannot be written", problem);
    }
    Element root = document.getDocumentElement();
    ContractPrefixes.apply(root);
    return root;
  }

  /**
   * Reads a payload.
   *
   * @throws HubException {@code PAYLOAD_WRONG_FOR_SERVICE} if the element is another one; {@code
   *     SCHEMA_INVALID} if a value does not fit its type
   */
  public static <T> T read(Element payload, Class<T> structure) {
    QName name = ELEMENTS.of(structure);
    if (!Fields.is(payload, name.getNamespaceURI(), name.getLocalPart())) {
      throw new HubException(
          HubFault.of(
              HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE,
              XmlPlace.of(payload),
              "must be " + XmlPlace.prefix(name.getNamespaceURI()) + ":" + name.getLocalPart()));
    }
    try {
      Unmarshaller unmarshaller = CONTEXT.createUnmarshaller();
      unmarshaller.setEventHandler(event -> false);
      return unmarshaller.unmarshal(payload, structure).getValue();
    } catch (JAXBException problem) {
      // Not kept as a cause: its message quotes the value.
      throw new HubException(
          HubFault.of(
              HubErrorCode.SCHEMA_INVALID, XmlPlace.of(payload), "a value does not fit its type"));
    }
  }

  @SuppressWarnings("unchecked")
  private static JAXBElement<Object> wrapped(QName name, Object structure) {
    return new JAXBElement<>(name, (Class<Object>) structure.getClass(), structure);
  }

  private static JAXBContext context() {
    try {
      // With a class loader of our own: a server's thread may have one that knows no JAXB.
      return JAXBContext.newInstance(
          "vn.lienthong.qcvn109.jaxb.v1.dancu:vn.lienthong.qcvn109.jaxb.v1.dichvu",
          Payloads.class.getClassLoader());
    } catch (JAXBException problem) {
      throw new IllegalStateException("The JAXB types cannot be bound", problem);
    }
  }
}
