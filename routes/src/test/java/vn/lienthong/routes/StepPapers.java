package vn.lienthong.routes;

import java.time.LocalDate;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaCuTruStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaDangKyThueStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaGiamTheStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoKinhDoanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaThuongTruStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaTroCapStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiNhanTienStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.VanBanPhapLyStructure;
import vn.lienthong.qcvn109.sample.DeathSamples;

/** What a provider has made when a step is done; all of it invented. */
final class StepPapers {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final String UNIT = "00004";

  private StepPapers() {}

  static void add(KetQuaHoSoStructure result, String service) {
    switch (service) {
      case "DangKyKhaiSinh" -> result.setKhaiSinh(birth());
      case "DangKyThuongTru" -> result.setThuongTru(residence());
      case "CapTheBHYT" -> result.setTheBHYT(card());
      case "DangKyKhaiTu" -> result.setKhaiTu(death());
      case "XoaDangKyThuongTru" -> result.setXoaThuongTru(removal());
      case "GiamTheBHYT" -> result.setGiamTheBHYT(cardEnd());
      case "TroCapMaiTang", "TuTuat" -> result.setTroCap(benefit());
      case "DangKyHoKinhDoanh" -> result.setHoKinhDoanh(business());
      case "DangKyThue" -> result.setDangKyThue(taxpayer());
      default -> throw new IllegalArgumentException("No papers for " + service);
    }
  }

  private static KetQuaKhaiSinhStructure birth() {
    var act = new GiayKhaiSinhStructure();
    act.setSoDangKy("1");
    act.setQuyenSo("1");
    act.setTrangSo("1");
    act.setNgayDangKy(DAY);
    act.setNoiDangKy(UNIT);
    var birth = new KetQuaKhaiSinhStructure();
    birth.setSoDinhDanh("001326000001");
    birth.setGiayKhaiSinh(act);
    return birth;
  }

  private static KetQuaThuongTruStructure residence() {
    var home = new DiaChiStructure();
    home.setMaDonViHanhChinh(UNIT);
    home.setChiTiet("Số 1");
    home.setQuocGia("VN");
    var entry = new KetQuaThuongTruStructure();
    entry.setSoHoSoCuTru("00004-2026-000001");
    entry.setNgayDangKy(DAY);
    entry.setNoiThuongTru(home);
    return entry;
  }

  private static KetQuaTheBHYTStructure card() {
    var card = new KetQuaTheBHYTStructure();
    card.setMaSoBHXH("0123456789");
    card.setMaTheBHYT("TE1010123456789");
    card.setTuNgay(DAY);
    card.setDenNgay(DAY.plusYears(6));
    return card;
  }

  private static DangKyHoTichStructure death() {
    var act = new DangKyHoTichStructure();
    act.setSoDangKy("1");
    act.setNgayDangKy(DAY);
    act.setNoiDangKy(UNIT);
    return act;
  }

  private static KetQuaCuTruStructure removal() {
    var removal = new KetQuaCuTruStructure();
    removal.setNgayThucHien(DAY);
    return removal;
  }

  private static KetQuaGiamTheStructure cardEnd() {
    var end = new KetQuaGiamTheStructure();
    end.setTuNgay(DAY);
    return end;
  }

  private static KetQuaTroCapStructure benefit() {
    var law = new VanBanPhapLyStructure();
    law.setSo("QD-mẫu");
    var identity = new DinhDanhStructure();
    identity.setSoDinhDanh("001326000001");
    var person = new NguoiStructure();
    person.setDinhDanh(identity);
    person.setHoVaTen(
        DeathSamples.seeded(1, DAY).next(2, QuyChiTraType.BHXH).getNguoiYeuCau().getHoVaTen());
    var recipient = new NguoiNhanTienStructure();
    recipient.setNguoi(person);
    recipient.setQuanHe("Con");
    var benefit = new KetQuaTroCapStructure();
    benefit.setQuyChiTra(QuyChiTraType.BHXH);
    benefit.setCanCuPhapLy(law);
    benefit.setSoQuyetDinh("QD-1");
    benefit.setSoTien(1_000_000);
    benefit.getNguoiNhan().add(recipient);
    return benefit;
  }

  private static KetQuaHoKinhDoanhStructure business() {
    var business = new KetQuaHoKinhDoanhStructure();
    business.setSoDangKy("01A8000001");
    business.setNgayDangKy(DAY);
    business.setNoiDangKy(UNIT);
    return business;
  }

  private static KetQuaDangKyThueStructure taxpayer() {
    var taxpayer = new KetQuaDangKyThueStructure();
    taxpayer.setMaSoThue("001326000001");
    taxpayer.setNgayCap(DAY);
    return taxpayer;
  }
}
