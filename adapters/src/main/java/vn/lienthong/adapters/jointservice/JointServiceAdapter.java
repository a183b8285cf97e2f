package vn.lienthong.adapters.jointservice;

import java.util.Optional;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.AgencyAdapter;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Between the hub and the joint-service software: progress becomes {@code CapNhatTrangThai}, the
 * software's dossiers become {@code LienThongKhaiSinh} and {@code LienThongKhaiTu}. Of the message
 * with the results nothing was found, so {@code TraKetQuaHoSo} stays canonical.
 */
public final class JointServiceAdapter implements AgencyAdapter {
  private final SupplementDeadline deadline;

  /** Names this deadline where a supplement is asked for. */
  public JointServiceAdapter(SupplementDeadline deadline) {
    this.deadline = deadline;
  }

  @Override
  public String kind() {
    return "joint-service";
  }

  @Override
  public Optional<Element> toAgency(MessageHeader header, Element canonicalPayload) {
    return switch (header.service()) {
      case "CapNhatTienDoHoSoMC" -> {
        var progress = Payloads.read(canonicalPayload, CapNhatTienDoHoSoMCStructure.class);
        yield Optional.of(StatusUpdate.of(progress, deadline).write());
      }
      case "TraKetQuaHoSo" -> Optional.empty();
      default ->
          throw new HubException(
              HubFault.of(
                  HubErrorCode.SERVICE_UNKNOWN,
                  "/tt:ThongDiep/tt:TieuDe/tt:LoaiThongDiep",
                  "the joint-service software has no such service"));
    };
  }

  @Override
  public Optional<Element> fromAgency(MessageHeader header, Element agencyPayload) {
    boolean dossier =
        JointServiceDialect.NAMESPACE.equals(agencyPayload.getNamespaceURI())
            && JointServiceDialect.DOSSIER.equals(agencyPayload.getLocalName());
    return dossier ? Optional.of(DossierForm.form(agencyPayload)) : Optional.empty();
  }
}
