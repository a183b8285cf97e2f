package vn.lienthong.adapters.population;

import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.AgencyAdapter;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Translates the population database's services into its live dialect and the answers back; see
 * {@link LiveNumberService}, {@link LiveLookUp}, {@link LiveVerification} and {@link LiveFamily}
 * for what of that dialect is known. A service of which no live form is known stays canonical.
 */
public final class PopulationAdapter implements AgencyAdapter {
  private static final Map<String, AgencyTranslation> SERVICES =
      Map.of(
          "CapSoDinhDanh",
          new NumberTranslation(),
          LiveLookUp.SERVICE,
          new LookUpTranslation(LiveLookUp::write),
          LiveFamily.SERVICE,
          new LookUpTranslation(LiveFamily::write),
          LiveVerification.SERVICE,
          new VerificationTranslation());

  @Override
  public String kind() {
    return "population";
  }

  @Override
  public Optional<Element> toAgency(MessageHeader header, Element canonicalPayload) {
    return translation(header).flatMap(found -> found.toAgency(header, canonicalPayload));
  }

  @Override
  public Optional<Element> fromAgency(MessageHeader header, Element agencyPayload) {
    return translation(header).flatMap(found -> found.fromAgency(header, agencyPayload));
  }

  private static Optional<AgencyTranslation> translation(MessageHeader header) {
    return Optional.ofNullable(SERVICES.get(header.service()));
  }
}
