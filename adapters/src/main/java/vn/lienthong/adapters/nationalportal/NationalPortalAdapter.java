package vn.lienthong.adapters.nationalportal;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.AgencyAdapter;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DongBoHoSoMCStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Tells the national portal of dossiers in its own words, see {@link PortalDialect}. The hub's own
 * codes of a dossier's state are the portal's.
 *
 * <p>The session that the portal asks for is no part of a message: whoever stands at the portal's
 * door holds it, see {@link PortalSession}.
 */
public final class NationalPortalAdapter implements AgencyAdapter {
  /** New, or accepted: the portal hears of it for the first time. Our reading of isUpdating. */
  private static final Set<Integer> OPENING = Set.of(1, 2);

  @Override
  public String kind() {
    return "national-portal";
  }

  @Override
  public Optional<Element> toAgency(MessageHeader header, Element canonicalPayload) {
    return switch (header.service()) {
      case PortalDialect.PROGRESS -> Optional.of(PortalDialect.write(canonicalPayload, true));
      case PortalDialect.DOSSIER ->
          Optional.of(PortalDialect.write(canonicalPayload, !isOpening(canonicalPayload)));
      default ->
          throw new HubException(
              HubFault.of(
                  HubErrorCode.SERVICE_UNKNOWN,
                  "/tt:ThongDiep/tt:TieuDe/tt:LoaiThongDiep",
                  "the national portal has no such service"));
    };
  }

  private static boolean isOpening(Element dossier) {
    int state = Payloads.read(dossier, DongBoHoSoMCStructure.class).getTrangThaiHoSo();
    return OPENING.contains(state);
  }
}
