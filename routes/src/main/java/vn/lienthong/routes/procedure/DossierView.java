package vn.lienthong.routes.procedure;

import static vn.lienthong.qcvn109.error.HubErrorCode.EFFECT_UNKNOWN;

import java.time.Instant;
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
  private final StepStore steps;
  private final HandOverTroubles troubles = new HandOverTroubles();

  DossierView(Jdbi database, DossierStore dossiers, StepStore steps) {
    this.database = database;
    this.dossiers = dossiers;
    this.steps = steps;
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
                            List.copyOf(DossierStep.latest(steps.steps(handle, code)).values()),
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
    Instant due = dossier.dueAt();
    if (due != null) {
      add(root, "HanXuLy", time(due));
    }
    Instant done = dossier.doneAt();
    if (done != null) {
      add(root, "ThoiDiemXong", time(done));
    }
    for (DossierStep step : steps) {
      Element element = add(root, "Buoc", null);
      add(element, "DichVu", step.service());
      add(element, "Ten", step.step());
      add(element, "Lan", Integer.toString(step.round()));
      add(element, "BenThucHien", step.provider().value());
      add(element, "TrangThai", step.state().name());
      Instant dueAt = step.dueAt();
      if (dueAt != null) {
        add(element, "HanXuLy", time(dueAt));
      }
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

  private static String time(Instant moment) {
    return XmlTime.print(moment.atZone(VietnamTime.ZONE).toOffsetDateTime());
  }
}
