package vn.lienthong.adapters.nationalportal.simulator;

import java.util.List;
import org.w3c.dom.Element;
import vn.lienthong.adapters.nationalportal.NationalPortalAdapter;
import vn.lienthong.adapters.nationalportal.PortalDialect;
import vn.lienthong.adapters.nationalportal.PortalDoor;
import vn.lienthong.adapters.nationalportal.PortalSession;
import vn.lienthong.adapters.spi.Receptions;
import vn.lienthong.adapters.spi.Reply;
import vn.lienthong.adapters.spi.Requests;
import vn.lienthong.adapters.spi.Resource;
import vn.lienthong.adapters.spi.Simulator;
import vn.lienthong.adapters.spi.Workplace;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DongBoHoSoMCStructure;
import vn.lienthong.qcvn109.message.Payloads;

/**
 * Takes {@code DongBoHoSoMC} and {@code CapNhatTienDoHoSoMC} in the portal's dialect, tells them to
 * the portal within a session, and keeps the history of every dossier. It refuses no state that
 * goes backwards, but shows it: {@code GET /tien-do?ma-ho-so=...} gives one dossier's history,
 * {@code GET /thu-tu} says of every dossier whether it came in order and once.
 */
public final class NationalPortalSimulator implements Simulator {
  private static final PortalDoor.Credentials CLIENT =
      new PortalDoor.Credentials("lienthong", "mau", "dstcode-mau");
  private static final int CALLS_OF_A_SESSION = 50;

  private final Receptions receptions;
  private final ProgressHistory history;
  private final PortalSession session;

  /** Works with this disk. */
  public NationalPortalSimulator(Workplace place) {
    this(place, new PortalBooth(CLIENT, CALLS_OF_A_SESSION));
  }

  NationalPortalSimulator(Workplace place, PortalDoor portal) {
    this.receptions = new Receptions(place.maps());
    this.history = new ProgressHistory(place.maps());
    this.session = new PortalSession(portal, CLIENT);
  }

  @Override
  public String kind() {
    return new NationalPortalAdapter().kind();
  }

  @Override
  public Reply receive(VerifiedMessage message) {
    Element told = message.payload();
    String service = message.header().service();
    if (!service.equals(PortalDialect.PROGRESS) && !service.equals(PortalDialect.DOSSIER)) {
      throw Requests.unknown(message);
    }
    Element canonical = PortalDialect.read(told);
    if (!service.equals(canonical.getLocalName())) {
      throw new HubException(
          HubFault.of(
              HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE,
              "/tt:ThongDiep/tt:NoiDung/*",
              "expected " + service));
    }
    session.tell(told);
    receptions.note(keep(message, canonical), message.header());
    return new Reply.Done();
  }

  @Override
  public List<Resource> resources() {
    return List.of(
        new Resource(
            "GET",
            "/tien-do",
            (query, body) -> Resource.text(200, history.table(query.getOrDefault("ma-ho-so", "")))),
        Resource.table("/thu-tu", history::orders),
        Resource.table("/so-dang-ky", () -> receptions.table(history.dossiers())));
  }

  private String keep(VerifiedMessage message, Element canonical) {
    if (message.header().service().equals(PortalDialect.PROGRESS)) {
      var update = Payloads.read(canonical, CapNhatTienDoHoSoMCStructure.class);
      history.add(
          message.header(),
          new ProgressHistory.Update(
              update.getMaHoSo(),
              update.getThoiDiemXuLy(),
              update.getTrangThai(),
              update.getPhongBanXuLy(),
              "CAP_NHAT"));
      return update.getMaHoSo();
    }
    var dossier = Payloads.read(canonical, DongBoHoSoMCStructure.class);
    boolean known = PortalDialect.isUpdating(message.payload());
    history.add(
        message.header(),
        new ProgressHistory.Update(
            dossier.getMaHoSo(),
            at(dossier),
            dossier.getTrangThaiHoSo(),
            String.valueOf(dossier.getDonViXuLy()),
            known ? "KET_THUC" : "MO"));
    return dossier.getMaHoSo();
  }

  private static String at(DongBoHoSoMCStructure dossier) {
    String end = dossier.getNgayKetThucXuLy();
    return end == null ? String.valueOf(dossier.getNgayTiepNhan()) : end;
  }
}
