package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.EFFECT_UNKNOWN;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.connectors.evidence.HandOverTroubles;
import vn.lienthong.qcvn109.identifier.MemberCode;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.qcvn109.xml.XmlNames;
import vn.lienthong.qcvn109.xml.XmlTime;

/** A dossier for the body that started it: state and steps, no personal content. */
public final class DossierView {
  private final Jdbi database;
  private final DossierStore dossiers;
  private final HandOverTroubles troubles = new HandOverTroubles();

  DossierView(Jdbi database, DossierStore dossiers) {
    this.database = database;
    this.dossiers = dossiers;
  }

  /** {@code dv:HoSo} as a document; empty where the member started no such dossier. */
  public Optional<byte[]> of(MemberCode member, String code) {
    return database.withHandle(
        handle ->
            dossiers
                .find(handle, code)
                .filter(dossier -> dossier.starter().equals(member))
                .map(
                    dossier ->
                        write(
                            dossier,
                            dossiers.steps(handle, code),
                            troubles.ofDossier(handle, code, EFFECT_UNKNOWN.wireCode()))));
  }

  private static byte[] write(
      Dossier dossier, List<DossierStep> steps, Map<UUID, String> troubles) {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(XmlNames.SERVICE, "dv:HoSo");
    document.appendChild(root);
    add(root, "MaHoSo", dossier.code());
    add(root, "ThuTuc", dossier.procedure());
    add(root, "TrangThai", dossier.state().name());
    add(root, "TrangThaiHoSo", Integer.toString(dossier.statusCode()));
    add(root, "ThoiDiemMo", time(dossier.openedAt()));
    OffsetDateTime done = dossier.doneAt();
    if (done != null) {
      add(root, "ThoiDiemXong", time(done));
    }
    for (DossierStep step : steps) {
      Element element = add(root, "Buoc", null);
      add(element, "DichVu", step.step());
      add(element, "BenThucHien", step.provider().value());
      add(element, "TrangThai", step.state().name());
      String trouble = troubles.get(step.messageId());
      if (trouble != null) {
        add(element, "GiaoNhan", trouble);
      }
    }
    return SecureXml.serialize(document);
  }

  private static Element add(Element parent, String name, @Nullable String text) {
    Element child = parent.getOwnerDocument().createElementNS(XmlNames.SERVICE, "dv:" + name);
    if (text != null) {
      child.setTextContent(text);
    }
    parent.appendChild(child);
    return child;
  }

  private static String time(OffsetDateTime moment) {
    return XmlTime.print(moment.atZoneSameInstant(VietnamTime.ZONE).toOffsetDateTime());
  }
}
