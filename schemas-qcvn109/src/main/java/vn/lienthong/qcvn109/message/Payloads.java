package vn.lienthong.qcvn109.message;

import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubException;

/** The payloads of the services, between the generated JAXB types and trees. */
public final class Payloads {
  private static final PayloadBinding BINDING =
      new PayloadBinding(
          vn.lienthong.qcvn109.jaxb.v1.dancu.ObjectFactory.class,
          vn.lienthong.qcvn109.jaxb.v1.dichvu.ObjectFactory.class,
          vn.lienthong.qcvn109.jaxb.v1.dvhc.ObjectFactory.class);

  private Payloads() {}

  /**
   * A payload as the only element of a new document.
   *
   * @param jaxbStructure a generated structure that has a global element
   * @throws IllegalArgumentException if it has none
   */
  public static Element write(Object jaxbStructure) {
    return BINDING.write(jaxbStructure);
  }

  /**
   * Reads a payload.
   *
   * @throws HubException {@code PAYLOAD_WRONG_FOR_SERVICE} if the element is another one; {@code
   *     SCHEMA_INVALID} if a value does not fit its type
   */
  public static <T> T read(Element payload, Class<T> structure) {
    return BINDING.read(payload, structure);
  }
}
