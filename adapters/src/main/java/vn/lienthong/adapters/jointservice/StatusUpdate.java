package vn.lienthong.adapters.jointservice;

import static vn.lienthong.adapters.jointservice.JointServiceDialect.NAMESPACE;
import static vn.lienthong.adapters.jointservice.JointServiceDialect.STATUS;
import static vn.lienthong.adapters.jointservice.JointServiceDialect.refusal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapNhatTienDoHoSoMCStructure;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * {@code CapNhatTrangThai}: what the software is told of a dossier. Its {@code maTTHC}, {@code
 * ketQuaXuLy}, {@code ngayHenTraTruoc} and {@code ngayHenTraMoi} are left out: the hub's progress
 * does not say them.
 *
 * @param dossier {@code maHoSo}, and {@code soHoSoLT}
 * @param status {@code trangThai}, 1 to 7
 * @param body {@code coQuanXuLy}: 5 for civil status; null where another or an unknown body works
 *     on it, since no other code was found
 * @param at {@code thoiGianThucHien}
 * @param officer {@code nguoiXuLy}
 * @param position {@code chucDanh}
 * @param department {@code phongBanXuLy}
 * @param what {@code noiDungXuLy}
 * @param began {@code ngayBatDau}
 * @param due {@code ngayKetThucTheoQuyDinh}
 * @param supplementDue {@code hanBoSungHoSo}
 * @param remark {@code ghiChu}
 */
public record StatusUpdate(
    String dossier,
    int status,
    @Nullable String body,
    LocalDateTime at,
    String officer,
    String position,
    String department,
    String what,
    @Nullable LocalDateTime began,
    @Nullable LocalDateTime due,
    @Nullable LocalDate supplementDue,
    @Nullable String remark) {
  private static final DateTimeFormatter ONE_STOP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
  private static final String CIVIL_STATUS = "5";
  private static final int SUPPLEMENT = 2;

  /** The hub's progress in the software's words. */
  static StatusUpdate of(CapNhatTienDoHoSoMCStructure progress, SupplementDeadline deadline) {
    Statuses.Told told = Statuses.told(progress.getTrangThai());
    LocalDateTime at = moment(progress.getThoiDiemXuLy());
    boolean commune = progress.getPhongBanXuLy().startsWith("Ủy ban nhân dân");
    return new StatusUpdate(
        progress.getMaHoSo(),
        told.status(),
        commune ? CIVIL_STATUS : null,
        at,
        progress.getNguoiXuLy(),
        progress.getChucDanh(),
        progress.getPhongBanXuLy(),
        progress.getNoiDungXuLy(),
        optional(progress.getNgayBatDau()),
        optional(progress.getNgayKetThucTheoQuyDinh()),
        told.status() == SUPPLEMENT ? deadline.after(at) : null,
        told.remark());
  }

  Element write() {
    DialectWriter out = DialectWriter.root(SecureXml.newDocument(), NAMESPACE, STATUS);
    out.text("soHoSoLT", dossier).optional("coQuanXuLy", body).text("maHoSo", dossier);
    out.text("trangThai", status).text("thoiGianThucHien", JointServiceDialect.moment(at));
    out.optional("ghiChu", remark).text("nguoiXuLy", officer).text("chucDanh", position);
    out.text("phongBanXuLy", department).text("noiDungXuLy", what);
    out.optional("ngayBatDau", began == null ? null : JointServiceDialect.moment(began));
    out.optional("ngayKetThucTheoQuyDinh", due == null ? null : JointServiceDialect.moment(due));
    out.optional(
        "hanBoSungHoSo", supplementDue == null ? null : JointServiceDialect.day(supplementDue));
    return out.element();
  }

  /**
   * Reads what the software was told.
   *
   * @throws vn.lienthong.qcvn109.error.HubException with the place for anything that is not its
   */
  public static StatusUpdate read(Element told) {
    if (!NAMESPACE.equals(told.getNamespaceURI()) || !STATUS.equals(told.getLocalName())) {
      throw refusal("/" + told.getLocalName(), "expected " + STATUS);
    }
    FlatFields in = new FlatFields(told, "/" + STATUS);
    StatusUpdate update =
        new StatusUpdate(
            in.required("maHoSo"),
            in.required("trangThai", Statuses::checked),
            in.optional("coQuanXuLy"),
            in.required("thoiGianThucHien", JointServiceDialect::moment),
            in.required("nguoiXuLy"),
            in.required("chucDanh"),
            in.required("phongBanXuLy"),
            in.required("noiDungXuLy"),
            in.optional("ngayBatDau", JointServiceDialect::moment),
            in.optional("ngayKetThucTheoQuyDinh", JointServiceDialect::moment),
            in.optional("hanBoSungHoSo", JointServiceDialect::day),
            in.optional("ghiChu"));
    in.redundant("soHoSoLT");
    in.end();
    return update;
  }

  private static @Nullable LocalDateTime optional(@Nullable String moment) {
    return moment == null ? null : moment(moment);
  }

  private static LocalDateTime moment(String text) {
    return LocalDateTime.parse(text, ONE_STOP);
  }
}
