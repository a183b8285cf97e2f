package vn.lienthong.qcvn109.message;

import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.ObjectFactory;

/**
 * Citizen data in the live population service's dialect, between the generated JAXB types and
 * trees. Its elements have the names of the regulation's, so {@link Payloads} cannot read them.
 */
public final class LivePayloads {
  private static final PayloadBinding BINDING = new PayloadBinding(ObjectFactory.class);

  private LivePayloads() {}

  /** A collection as the only element of a new document. */
  public static Element write(LiveCongdanCollectionStructure collection) {
    return BINDING.write(collection);
  }

  /**
   * Reads a collection.
   *
   * @throws HubException {@code PAYLOAD_WRONG_FOR_SERVICE} if the element is another one; {@code
   *     SCHEMA_INVALID} if it holds an item that the dialect does not know
   */
  public static LiveCongdanCollectionStructure read(Element collection) {
    return BINDING.read(collection, LiveCongdanCollectionStructure.class);
  }

  /**
   * Appends one citizen to an element of a service, under the service's own name for it.
   *
   * @param name for example {@code {http://dancuquocgia.bca}Tre}
   */
  public static void append(Element parent, QName name, LiveCongDanStructure citizen) {
    BINDING.append(parent, name, citizen);
  }

  /**
   * Reads one citizen from an element of any name.
   *
   * @throws HubException {@code SCHEMA_INVALID} if it holds an item that the dialect does not know
   */
  public static LiveCongDanStructure readCitizen(Element element) {
    return BINDING.readAs(element, LiveCongDanStructure.class);
  }
}
