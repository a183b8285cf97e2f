package vn.lienthong.adapters.population;

import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.message.MessageHeader;

/** One service of the population database, between the canonical form and the live dialect. */
interface AgencyTranslation {
  /** {@code MaDVC} where the message names none: as the joint one-stop software asks. */
  String DEFAULT_SERVICE_CODE = "VPCP";

  /** The request in the live dialect; empty where that has no words for it, so that it stays. */
  Optional<Element> toAgency(MessageHeader header, Element canonicalPayload);

  /**
   * The answer in canonical form; empty where it is that already, as the database would send of its
   * own accord.
   */
  Optional<Element> fromAgency(MessageHeader header, Element agencyPayload);
}
