package vn.lienthong.adapters.civilstatus.simulator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.BanDienTuGiayToStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiBanDienTuType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiYeuCauStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NoiDungKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NoiDungKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongTinChetStructure;

/**
 * A paper before it is set and signed: what the message tells of it, and the same in words. The
 * order of lines is that of the paper forms as generally known; no official electronic one was
 * found.
 *
 * @param told without file and signature
 * @param title its name
 * @param text its whole content
 */
record PaperDraft(BanDienTuGiayToStructure told, String title, PaperText text) {

  static PaperDraft birth(
      DangKyKhaiSinhStructure request, KetQuaKhaiSinhStructure entry, LocalDate today) {
    CongDanStructure child = request.getTre();
    child.setSoDinhDanh(entry.getSoDinhDanh());
    DangKyHoTichStructure act = act(entry.getGiayKhaiSinh());
    PaperText text = new PaperText(today).name("Họ, chữ đệm, tên", child.getHoVaTen());
    text.birth("Ngày, tháng, năm sinh", child.getNgayThangNamSinh())
        .code("Giới tính", "gioi-tinh", child.getGioiTinh())
        .ethnicGroup("Dân tộc", child.getDanToc())
        .code("Quốc tịch", "quoc-gia", child.getQuocTich())
        .line("Nơi sinh", request.getGiayChungSinh().getCoSoCap())
        .address("Quê quán", child.getQueQuan())
        .line("Số định danh cá nhân", child.getSoDinhDanh());
    parent(text, "người mẹ", request.getMe());
    parent(text, "người cha", request.getCha());
    applicant(text, "Người đi khai sinh", request.getNguoiYeuCau());
    act(text, "Nơi đăng ký khai sinh", act);
    BanDienTuGiayToStructure told = told(LoaiBanDienTuType.GIAY_KHAI_SINH, act, today);
    NoiDungKhaiSinhStructure content = new NoiDungKhaiSinhStructure();
    content.setNguoiDuocKhaiSinh(child);
    content.setMe(request.getMe());
    content.setCha(request.getCha());
    told.setKhaiSinh(content);
    return new PaperDraft(told, "GIẤY KHAI SINH", text);
  }

  static PaperDraft death(
      DangKyKhaiTuStructure request, DangKyHoTichStructure act, LocalDate today) {
    NguoiStructure dead = request.getNguoiChet();
    ThongTinChetStructure death = request.getThongTinChet();
    PaperText text = new PaperText(today).name("Họ, chữ đệm, tên", dead.getHoVaTen());
    text.birth("Ngày, tháng, năm sinh", dead.getNgayThangNamSinh())
        .code("Giới tính", "gioi-tinh", dead.getGioiTinh())
        .ethnicGroup("Dân tộc", dead.getDanToc())
        .code("Quốc tịch", "quoc-gia", dead.getQuocTich())
        .address("Nơi cư trú cuối cùng", dead.getNoiCuTru())
        .line("Số định danh cá nhân", dead.getDinhDanh().getSoDinhDanh())
        .line("Giờ, phút chết", death.getGioPhutChet())
        .birth("Ngày, tháng, năm chết", death.getNgayChet())
        .line("Nơi chết", death.getNoiChet())
        .line("Nguyên nhân chết", death.getNguyenNhanChet());
    applicant(text, "Người đi khai tử", request.getNguoiYeuCau());
    act(text, "Nơi đăng ký khai tử", act);
    BanDienTuGiayToStructure told = told(LoaiBanDienTuType.TRICH_LUC_KHAI_TU, act, today);
    NoiDungKhaiTuStructure content = new NoiDungKhaiTuStructure();
    content.setNguoiChet(dead);
    content.setThongTinChet(death);
    told.setKhaiTu(content);
    return new PaperDraft(told, "TRÍCH LỤC KHAI TỬ", text);
  }

  private static BanDienTuGiayToStructure told(
      LoaiBanDienTuType kind, DangKyHoTichStructure act, LocalDate today) {
    BanDienTuGiayToStructure told = new BanDienTuGiayToStructure();
    told.setLoai(kind);
    told.setNgayCap(today);
    told.setCoQuanCap("Ủy ban nhân dân " + PaperText.unit(act.getNoiDangKy()));
    told.setDangKyHoTich(act);
    return told;
  }

  private static void parent(PaperText text, String who, @Nullable CongDanStructure parent) {
    if (parent != null) {
      text.name("Họ, chữ đệm, tên " + who, parent.getHoVaTen())
          .birth("Năm sinh " + who, parent.getNgayThangNamSinh())
          .ethnicGroup("Dân tộc " + who, parent.getDanToc())
          .code("Quốc tịch " + who, "quoc-gia", parent.getQuocTich())
          .address("Nơi cư trú " + who, parent.getThuongTru());
    }
  }

  private static void applicant(
      PaperText text, String label, @Nullable NguoiYeuCauStructure applicant) {
    if (applicant != null) {
      text.name(label, applicant.getHoVaTen());
    }
  }

  private static void act(PaperText text, String place, DangKyHoTichStructure act) {
    text.line(place, PaperText.unit(act.getNoiDangKy()))
        .line("Số đăng ký", act.getSoDangKy())
        .line("Quyển số", act.getQuyenSo())
        .line("Trang số", act.getTrangSo())
        .day("Ngày đăng ký", act.getNgayDangKy());
  }

  private static DangKyHoTichStructure act(GiayKhaiSinhStructure certificate) {
    DangKyHoTichStructure act = new DangKyHoTichStructure();
    act.setSoDangKy(certificate.getSoDangKy());
    act.setQuyenSo(certificate.getQuyenSo());
    act.setTrangSo(certificate.getTrangSo());
    act.setNgayDangKy(certificate.getNgayDangKy());
    act.setNoiDangKy(certificate.getNoiDangKy());
    return act;
  }
}
