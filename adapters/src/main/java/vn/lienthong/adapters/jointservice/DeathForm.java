package vn.lienthong.adapters.jointservice;

import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayBaoTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongTinChetStructure;
import vn.lienthong.qcvn109.message.WholeName;

/**
 * A death: {@code hoTich} with the fields as recovered, and beside it the legs to the police and to
 * the payers, whose messages were not found, in the hub's own form. {@code maGBT} and {@code
 * ngayCapGBT} say the same as {@code gbtSo} and {@code gbtNgay}: our reading.
 */
final class DeathForm {
  private static final PersonFields DEAD = new PersonFields("nkt");
  private static final PersonFields APPLICANT = new PersonFields("nyc");

  private DeathForm() {}

  static LienThongKhaiTuStructure read(FlatFields in, LienThongKhaiTuStructure legs) {
    LienThongKhaiTuStructure death = legs;
    if (in.has("gbtSo")) {
      death.setGiayBaoTu(notice(in));
    }
    death.setNguoiChet(dead(in));
    ThongTinChetStructure details = new ThongTinChetStructure();
    details.setNgayChet(in.required(DEAD.name("NgayChet"), Values::date));
    details.setGioPhutChet(in.optional(DEAD.name("GioPhutChet")));
    details.setNoiChet(in.optional(DEAD.name("NoiChet")));
    details.setNguyenNhanChet(in.optional(DEAD.name("NguyenNhanChet")));
    death.setThongTinChet(details);
    death.setNguoiYeuCau(APPLICANT.applicant(in));
    death.setNoiDangKyKhaiTu(in.required("noiDangKy"));
    death.setSoLuongBanSao(in.optional("soLuongBanSao", Long::valueOf));
    return death;
  }

  static Element write(DialectWriter out, LienThongKhaiTuStructure death) {
    GiayBaoTuStructure notice = death.getGiayBaoTu();
    if (notice != null) {
      String issued = JointServiceDialect.day(notice.getNgayCap());
      out.text("maGBT", notice.getSo()).text("ngayCapGBT", issued);
      out.optional("gbtLoai", notice.getLoai());
      out.text("gbtSo", notice.getSo()).text("gbtNgay", issued);
      out.text("gbtCoQuanCap", notice.getCoSoCap());
    }
    NguoiStructure dead = death.getNguoiChet();
    out.text(DEAD.name("HoTen"), WholeName.of(dead.getHoVaTen()));
    out.optional(DEAD.name("GioiTinh"), dead.getGioiTinh());
    if (dead.getNgayThangNamSinh() != null) {
      out.text(DEAD.name("NgaySinh"), Values.date(dead.getNgayThangNamSinh()));
    }
    DEAD.ethnicity(out, dead.getDanToc(), dead.getQuocTich());
    DEAD.residence(out, dead.getNoiCuTru());
    if (dead.getDinhDanh().getSoDinhDanh() == null) {
      throw JointServiceDialect.refusal(
          "/NguoiChet/DinhDanh", "the software's codes of other papers were not found");
    }
    out.text(DEAD.name("SoDDCN"), dead.getDinhDanh().getSoDinhDanh());
    ThongTinChetStructure details = death.getThongTinChet();
    out.text(DEAD.name("NgayChet"), Values.date(details.getNgayChet()));
    out.optional(DEAD.name("GioPhutChet"), details.getGioPhutChet());
    out.optional(DEAD.name("NoiChet"), details.getNoiChet());
    out.optional(DEAD.name("NguyenNhanChet"), details.getNguyenNhanChet());
    APPLICANT.applicant(out, death.getNguoiYeuCau());
    out.text("noiDangKy", death.getNoiDangKyKhaiTu());
    out.optional("soLuongBanSao", death.getSoLuongBanSao());
    return out.element();
  }

  /** What stands beside it: residence and benefits. */
  static LienThongKhaiTuStructure legs(LienThongKhaiTuStructure death) {
    LienThongKhaiTuStructure legs = new LienThongKhaiTuStructure();
    legs.setNoiThuongTru(death.getNoiThuongTru());
    legs.setMaiTang(death.getMaiTang());
    legs.setTuTuat(death.getTuTuat());
    return legs;
  }

  private static NguoiStructure dead(FlatFields in) {
    NguoiStructure dead = new NguoiStructure();
    DinhDanhStructure known = new DinhDanhStructure();
    // Why somebody has no number the software does not say, and the hub must know.
    known.setSoDinhDanh(in.required(DEAD.name("SoDDCN"), Values::number));
    dead.setDinhDanh(known);
    dead.setHoVaTen(WholeName.in(in.required(DEAD.name("HoTen"))));
    dead.setGioiTinh(in.optional(DEAD.name("GioiTinh"), Values::gender));
    dead.setNgayThangNamSinh(in.optional(DEAD.name("NgaySinh"), Values::date));
    dead.setDanToc(DEAD.group(in));
    dead.setQuocTich(in.optional(DEAD.name("QuocTich"), Values::country));
    dead.setNoiCuTru(DEAD.residence(in));
    return dead;
  }

  private static GiayBaoTuStructure notice(FlatFields in) {
    GiayBaoTuStructure notice = new GiayBaoTuStructure();
    notice.setLoai(in.optional("gbtLoai"));
    notice.setSo(in.required("gbtSo"));
    notice.setNgayCap(in.required("gbtNgay", JointServiceDialect::day));
    notice.setCoSoCap(in.required("gbtCoQuanCap"));
    String again = in.optional("maGBT");
    if (again != null && !again.equals(notice.getSo())) {
      throw JointServiceDialect.refusal(in.place("maGBT"), "is another number than gbtSo");
    }
    var issued = in.optional("ngayCapGBT", JointServiceDialect::day);
    if (issued != null && !issued.equals(notice.getNgayCap())) {
      throw JointServiceDialect.refusal(in.place("ngayCapGBT"), "is another day than gbtNgay");
    }
    return notice;
  }
}
