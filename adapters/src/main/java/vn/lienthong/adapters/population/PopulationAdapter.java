package vn.lienthong.adapters.population;

import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.AgencyAdapter;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.message.MessageHeader;

/**
 * Translates the population database's services into its live dialect and the answers back; see
 * {@link LiveNumberService} and {@link LiveLookUp} for what of that dialect is known.
 */
public final class PopulationAdapter implements AgencyAdapter {
  private static final Map<String, AgencyTranslation> SERVICES =
      Map.of("CapSoDinhDanh", new NumberTranslation(), LiveLookUp.SERVICE, new LookUpTranslation());

  @Override
  public String kind() {
    return "population";
  }

  @Override
  public Optional<Element> toAgency(MessageHeader header, Element canonicalPayload) {
    return Optional.of(translation(header).toAgency(header, canonicalPayload));
  }

  @Override
  public Optional<Element> fromAgency(MessageHeader header, Element agencyPayload) {
    return translation(header).fromAgency(header, agencyPayload);
  }

  private static AgencyTranslation translation(MessageHeader header) {
    AgencyTranslation translation = SERVICES.get(header.service());
    if (translation == null) {
      throw new HubException(
          HubFault.of(
              HubErrorCode.SERVICE_UNKNOWN,
              "/tt:ThongDiep/tt:TieuDe/tt:LoaiThongDiep",
              "the population database's dialect has no such service"));
    }
    return translation;
  }
}
