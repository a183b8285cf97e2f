package vn.lienthong.routes.procedure.portal;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DongBoHoSoMCStructure;
import vn.lienthong.qcvn109.xml.XmlChildren;

/**
 * {@code DongBoHoSoMC}: a dossier at its opening and at its end. {@code MaTTHC} is the service's
 * name: which codes the joint procedures have on the portal was not found, and none is made up.
 *
 * @param code the dossier
 * @param service the service that opened it
 * @param procedure its Vietnamese name
 * @param status {@code TrangThaiHoSo}, 1 to 10
 * @param openedAt when it was opened
 * @param dueAt when it is due; null without a limit
 * @param endedAt when it ended; null before
 */
public record PortalDossier(
    String code,
    String service,
    String procedure,
    int status,
    Instant openedAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt) {
  /** The service. */
  public static final String SERVICE = "DongBoHoSoMC";

  private static final String CITIZEN = "1";
  private static final String APPLICANT = "NguoiYeuCau";

  /**
   * The payload.
   *
   * @param form what opened the dossier; its applicant is whose dossier it is
   */
  public DongBoHoSoMCStructure payload(Element form) {
    DongBoHoSoMCStructure payload = new DongBoHoSoMCStructure();
    payload.setMaHoSo(code);
    payload.setMaTTHC(service);
    payload.setTenTTHC(procedure);
    payload.setChuHoSo(applicant(form));
    payload.setLoaiDoiTuong(CITIZEN);
    payload.setNgayTiepNhan(PortalTime.stamp(openedAt));
    payload.setNgayHenTra(PortalTime.stamp(dueAt));
    payload.setTrangThaiHoSo(status);
    payload.setNgayKetThucXuLy(PortalTime.stamp(endedAt));
    payload.setDonViXuLy("Trục liên thông");
    return payload;
  }

  // By names, so that it holds for procedures that are only a file.
  private static String applicant(Element form) {
    Element applicant = XmlChildren.first(form, APPLICANT);
    Element name = applicant == null ? null : XmlChildren.first(applicant, "HoVaTen");
    if (name == null) {
      return "Không nêu trong tờ khai";
    }
    return Stream.of("Ho", "ChuDem", "Ten")
        .map(part -> XmlChildren.first(name, part))
        .map(part -> part == null ? "" : part.getTextContent().strip())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
