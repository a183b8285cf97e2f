package vn.lienthong.adapters.nationalportal;

import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlChildren;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * The national portal's two services as its clients call them. Services, field names, the ten
 * states and the form {@code yyyyMMddHHmmss} of moments: confidence high. The portal takes JSON;
 * that one XML element carries the fields here, and its namespace, are ours.
 */
public final class PortalDialect {
  /** The hub's own name for it: none was recovered. */
  public static final String NAMESPACE = "urn:vn:lienthong:phuong-ngu:dvcqg:1";

  /** A dossier, at its opening and at its end. */
  public static final String DOSSIER = "DongBoHoSoMC";

  /** A dossier's progress. */
  public static final String PROGRESS = "CapNhatTienDoHoSoMC";

  private static final String UPDATING = "isUpdating";

  private static final List<String> PAPER =
      names("TepDinhKemId TenTepDinhKem IsDeleted MaThanhPhanHoSo DuongDanTaiTepTin");

  // The items of a fee were not recovered: these are the hub's own.
  private static final List<String> FEE = names("TenLePhi SoTien");

  // By the element that they stand in. Whatever has no line here has no place in the portal.
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          PROGRESS,
          names(
              "MaHoSo NguoiXuLy ChucDanh ThoiDiemXuLy PhongBanXuLy NoiDungXuLy TrangThai NgayBatDau"
                  + " NgayKetThucTheoQuyDinh"),
          DOSSIER,
          names(
              "MaHoSo MaTTHC TenTTHC MaLinhVuc TenLinhVuc ChuHoSo LoaiDoiTuong MaDoiTuong"
                  + " ThongTinKhac Email Fax SoDienThoai TrichYeuHoSo NgayTiepNhan NgayHenTra"
                  + " TrangThaiHoSo NgayTra ThongTinTra HinhThuc NgayKetThucXuLy DonViXuLy GhiChu"
                  + " TaiLieuNop DanhSachLePhi DanhSachTepDinhKemKhac DanhSachHoSoBoSung"
                  + " DanhSachGiayToKetQua"),
          "TaiLieuNop",
          PAPER,
          "DanhSachTepDinhKemKhac",
          PAPER,
          "DanhSachGiayToBoSung",
          PAPER,
          "DanhSachLePhi",
          FEE,
          "DanhSachLePhiBoSung",
          FEE,
          "DanhSachGiayToKetQua",
          names("TenGiayTo MaThanhPhanHoSo GiayToId DuongDanTepTinKetQua"),
          "DanhSachHoSoBoSung",
          names(
              "HoSoBoSungId NguoiYeuCauBoSung NoiDungBoSung NgayBoSung NguoiTiepNhanBoSung"
                  + " ThongTinTiepNhan NgayTiepNhanBoSung TrangThaiBoSung"
                  + " DanhSachGiayToBoSung DanhSachLePhiBoSung NgayHenTraTruoc NgayHenTraMoi"));

  private PortalDialect() {}

  /**
   * A canonical payload as the portal wants it.
   *
   * @param updating whether the portal has the dossier already; only asked by {@link #DOSSIER}
   */
  static Element write(Element canonical, boolean updating) {
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(NAMESPACE, canonical.getLocalName());
    document.appendChild(root);
    if (DOSSIER.equals(canonical.getLocalName())) {
      root.setAttribute(UPDATING, updating ? "True" : "False");
    }
    copy(canonical, root, NAMESPACE, "/" + canonical.getLocalName());
    return root;
  }

  /**
   * What the portal was told, in the canonical form.
   *
   * @throws HubException with the place for a field that the portal does not have
   */
  public static Element read(Element told) {
    if (!NAMESPACE.equals(told.getNamespaceURI()) || !FIELDS.containsKey(told.getLocalName())) {
      throw refusal(HubErrorCode.PAYLOAD_WRONG_FOR_SERVICE, "/" + told.getNodeName());
    }
    Document document = SecureXml.newDocument();
    Element root = document.createElementNS(XmlNames.SERVICE, told.getLocalName());
    document.appendChild(root);
    copy(told, root, XmlNames.SERVICE, "/" + told.getLocalName());
    return root;
  }

  /** Whether a dossier is one that the portal has already. */
  public static boolean isUpdating(Element told) {
    return "True".equals(told.getAttribute(UPDATING));
  }

  private static void copy(Element from, Element into, String namespace, String place) {
    List<String> names = FIELDS.getOrDefault(from.getLocalName(), List.of());
    for (Element field : XmlChildren.of(from)) {
      String at = place + "/" + field.getLocalName();
      if (!names.contains(field.getLocalName())) {
        throw refusal(HubErrorCode.SCHEMA_INVALID, at);
      }
      Element copied = into.getOwnerDocument().createElementNS(namespace, field.getLocalName());
      into.appendChild(copied);
      if (FIELDS.containsKey(field.getLocalName())) {
        copy(field, copied, namespace, at);
      } else {
        text(field, copied, at);
      }
    }
  }

  private static void text(Element field, Element copied, String at) {
    if (!XmlChildren.of(field).isEmpty()) {
      throw refusal(HubErrorCode.SCHEMA_INVALID, at);
    }
    copied.setTextContent(field.getTextContent());
  }

  private static HubException refusal(HubErrorCode code, String place) {
    return new HubException(
        HubFault.of(code, place, "the national portal's service has no place for it"));
  }

  private static List<String> names(String names) {
    return List.of(names.split(" ", -1));
  }
}
