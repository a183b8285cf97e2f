package vn.lienthong.adapters.spi;

import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Translates between the hub's canonical payloads and one agency's dialect. Stateless and safe for
 * several threads.
 *
 * <p>An empty result means unchanged: the hub then forwards the sender's own signed bytes. An
 * agency that speaks the canonical form only says who it is.
 */
public interface AgencyAdapter {
  /** The kind of member it translates for, as {@code kind} in the member files. */
  String kind();

  /**
   * A canonical payload as the agency wants it.
   *
   * @param header the header of the sender's message; its id is what the agency may repeat
   * @throws HubException with code and place if it cannot be translated
   */
  default Optional<Element> toAgency(MessageHeader header, Element canonicalPayload) {
    return Optional.empty();
  }

  /**
   * What the agency sent, in canonical form.
   *
   * @param header the header of the message that carried it
   * @throws HubException with code and place if it cannot be translated
   */
  default Optional<Element> fromAgency(MessageHeader header, Element agencyPayload) {
    return Optional.empty();
  }
}
