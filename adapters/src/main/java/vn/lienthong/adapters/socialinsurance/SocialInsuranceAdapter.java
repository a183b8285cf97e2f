package vn.lienthong.adapters.socialinsurance;

import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.AgencyAdapter;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiamTheBHYTStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Social insurance ends cards in its own words, see {@link CardEndFile}. The live messages for a
 * newborn's card and for benefits were not found, and they hold more than the persons of its
 * look-ups: a dialect of them would be an invention, so they stay canonical, as results do.
 */
public final class SocialInsuranceAdapter implements AgencyAdapter {
  private static final String CARD_END = "GiamTheBHYT";

  @Override
  public String kind() {
    return "social-insurance";
  }

  @Override
  public Optional<Element> toAgency(MessageHeader header, Element canonicalPayload) {
    return CARD_END.equals(header.service())
        ? Optional.of(
            CardEndFile.write(Payloads.read(canonicalPayload, GiamTheBHYTStructure.class)))
        : Optional.empty();
  }
}
