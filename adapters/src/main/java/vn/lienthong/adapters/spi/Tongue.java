package vn.lienthong.adapters.spi;

import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * How a desk is spoken to and speaks: the canonical form, or its agency's dialect.
 *
 * @param <T> the request's structure
 */
public interface Tongue<T> {
  /**
   * A request.
   *
   * @throws HubException with code and place if it has not the form it needs
   */
  T read(MessageHeader header, Element payload);

  /** A result, as the hub gets it. */
  default Element write(MessageHeader request, KetQuaHoSoStructure result) {
    return Payloads.write(result);
  }

  /** The canonical form, valid against the schema. */
  static <T> Tongue<T> canonical(Class<T> structure) {
    return (header, payload) -> Requests.read(payload, structure);
  }
}
