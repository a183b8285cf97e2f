package vn.lienthong.adapters.jointservice;

import static vn.lienthong.adapters.jointservice.JointServiceDialect.BIRTH;
import static vn.lienthong.adapters.jointservice.JointServiceDialect.DEATH;
import static vn.lienthong.adapters.jointservice.JointServiceDialect.DOSSIER;
import static vn.lienthong.adapters.jointservice.JointServiceDialect.NAMESPACE;
import static vn.lienthong.adapters.jointservice.JointServiceDialect.refusal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiTuStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.qcvn109.xml.XmlNames;

/** A dossier as the software gives it out, and what of it goes to the hub. */
public final class DossierForm {
  private static final String LEGS = "lienThong";
  private static final Set<String> LEG_NAMES =
      Set.of("NoiThuongTru", "ChuHo", "NoiOHienTai", "NoiKhamChuaBenhBanDau", "MaiTang", "TuTuat");

  private DossierForm() {}

  /**
   * What the software says of a dossier besides its content.
   *
   * @param id {@code id}
   * @param unit {@code maDonVi}
   * @param procedure {@code maTTHC}
   * @param module {@code module}: KS or KT
   * @param code {@code maHoSo}
   * @param received {@code ngayTiepNhan}, dd/MM/yyyy HH:mm:ss
   * @param techId {@code techId} of the citizen's account
   */
  public record Head(
      String id,
      String unit,
      String procedure,
      String module,
      String code,
      String received,
      String techId) {}

  /**
   * The dossier of a birth or a death.
   *
   * @param form {@code LienThongKhaiSinh} or {@code LienThongKhaiTu}
   */
  public static Element write(Head head, Element form) {
    DialectWriter out = DialectWriter.root(SecureXml.newDocument(), NAMESPACE, DOSSIER);
    out.text("id", head.id()).text("maDonVi", head.unit()).text("maTTHC", head.procedure());
    out.text("module", head.module()).text("maHoSo", head.code());
    out.text("ngayTiepNhan", head.received()).text("techId", head.techId());
    DialectWriter data = out.child("data");
    Element legs;
    if (head.module().equals(BIRTH)) {
      var birth = Payloads.read(form, LienThongKhaiSinhStructure.class);
      BirthForm.write(data.child("hoTich"), birth);
      legs = Payloads.write(BirthForm.legs(birth));
    } else {
      var death = Payloads.read(form, LienThongKhaiTuStructure.class);
      DeathForm.write(data.child("hoTich"), death);
      legs = Payloads.write(DeathForm.legs(death));
    }
    Element beside = data.child(LEGS).element();
    beside.appendChild(beside.getOwnerDocument().importNode(legs, true));
    return out.element();
  }

  /** What the software says of a dossier besides its content. */
  public static Head head(Element dossier) {
    return head(new FlatFields(dossier, "/" + DOSSIER));
  }

  /** The form for the hub; refuses what has no place there, with where it stands. */
  static Element form(Element dossier) {
    FlatFields in = new FlatFields(dossier, "/" + DOSSIER);
    Head head = head(in);
    FlatFields data = in.object("data");
    if (data == null) {
      throw refusal(in.place("data"), "is missing");
    }
    Element legs = legs(data);
    FlatFields acts = data.object("hoTich");
    if (acts == null) {
      throw refusal(data.place("hoTich"), "is missing");
    }
    Object form =
        switch (head.module()) {
          case BIRTH -> BirthForm.read(acts, read(legs, LienThongKhaiSinhStructure.class));
          case DEATH -> DeathForm.read(acts, read(legs, LienThongKhaiTuStructure.class));
          default -> throw refusal(in.place("module"), "is neither KS nor KT");
        };
    acts.end();
    data.end();
    // Also fileDinhKem: attachments travel by reference, their bytes were never asked for here.
    in.end();
    return Payloads.write(form);
  }

  private static Head head(FlatFields in) {
    return new Head(
        in.required("id"),
        in.required("maDonVi"),
        in.required("maTTHC"),
        in.required("module"),
        in.required("maHoSo"),
        in.required("ngayTiepNhan"),
        String.valueOf(in.optional("techId")));
  }

  private static <T> T read(Element legs, Class<T> structure) {
    return Payloads.read(legs, structure);
  }

  private static Element legs(FlatFields data) {
    Element beside = data.element(LEGS);
    Element legs = beside == null ? null : only(beside);
    if (legs == null) {
      throw refusal(data.place(LEGS), "is missing");
    }
    for (Element leg : XmlChildren.of(legs)) {
      if (!(XmlNames.SERVICE.equals(leg.getNamespaceURI())
          && LEG_NAMES.contains(leg.getLocalName()))) {
        throw refusal(data.place(LEGS) + "/" + leg.getLocalName(), "has no place here");
      }
    }
    return legs;
  }

  private static @Nullable Element only(Element parent) {
    List<Element> children = XmlChildren.of(parent);
    return children.size() == 1 ? children.get(0) : null;
  }
}
