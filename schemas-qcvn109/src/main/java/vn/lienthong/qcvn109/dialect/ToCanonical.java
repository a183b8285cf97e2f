package vn.lienthong.qcvn109.dialect;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DanTocStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.TonGiaoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongdanCollectionStructure;

/** One conversion from the live form to the regulation's, item by item in document order. */
final class ToCanonical {
  private final Names names;
  private final Births births;
  private final Addresses addresses;
  private final Relatives relatives;

  ToCanonical(Losses losses, Units units) {
    this.names = new Names(losses);
    this.births = new Births(losses);
    this.addresses = new Addresses(losses, units);
    this.relatives = new Relatives(losses, names);
  }

  /** An empty citizen is the live service's "not found": the canonical form has none there. */
  CongdanCollectionStructure collection(LiveCongdanCollectionStructure from, Place place) {
    CongdanCollectionStructure to = new CongdanCollectionStructure();
    to.setThoiDiemDuLieu(Items.orNull(from.getThoiDiemDuLieu()));
    to.setGhiChu(from.getGhiChu());
    to.setId(from.getId());
    List<LiveCongDanStructure> citizens = from.getCongDan();
    for (int i = 0; i < citizens.size(); i++) {
      if (!Items.isEmpty(citizens.get(i))) {
        to.getCongDan().add(citizen(citizens.get(i), place.child("CongDan", i + 1)));
      }
    }
    to.setSoCongDan(count(from.getSoCongDan(), citizens.size(), to.getCongDan().size()));
    return to;
  }

  CongDanStructure citizen(LiveCongDanStructure from, Place at) {
    CongDanStructure to = new CongDanStructure();
    to.setSoDinhDanh(Items.orNull(from.getSoDinhDanh()));
    to.setSoCMND(Items.orNull(from.getSoCMND()));
    to.setHoVaTen(names.canonical(from.getHoVaTen(), at.child("HoVaTen")));
    to.setGioiTinh(Items.orNull(from.getGioiTinh()));
    to.setDanToc(ethnicity(from.getDanToc()));
    to.setTonGiao(religion(from.getTonGiao()));
    to.setTinhTrangHonNhan(Items.orNull(from.getTinhTrangHonNhan()));
    to.setNhomMau(Items.orNull(from.getNhomMau()));
    to.setNgayThangNamSinh(
        births.canonical(from.getNgayThangNamSinh(), at.child("NgayThangNamSinh")));
    to.setNoiDangKyKhaiSinh(
        addresses.canonical(from.getNoiDangKyKhaiSinh(), at.child("NoiDangKyKhaiSinh")));
    to.setQuocTich(Items.orNull(from.getQuocTich()));
    to.setQueQuan(addresses.canonical(from.getQueQuan(), at.child("QueQuan")));
    to.setThuongTru(addresses.canonical(from.getThuongTru(), at.child("ThuongTru")));
    to.setNoiOHienTai(addresses.canonical(from.getNoiOHienTai(), at.child("NoiOHienTai")));
    to.setCha(relatives.canonical(from.getCha(), at.child("Cha")));
    to.setMe(relatives.canonical(from.getMe(), at.child("Me")));
    to.setVoChong(relatives.canonical(from.getVoChong(), at.child("VoChong")));
    to.setNguoiDaiDien(relatives.canonical(from.getNguoiDaiDien(), at.child("NguoiDaiDien")));
    to.setChuHo(relatives.canonical(from.getChuHo(), at.child("ChuHo")));
    to.setSoSoHoKhau(Items.orNull(from.getSoSoHoKhau()));
    return to;
  }

  private static @Nullable DanTocStructure ethnicity(@Nullable String code) {
    if (Items.isEmpty(code)) {
      return null;
    }
    DanTocStructure ethnicity = new DanTocStructure();
    ethnicity.setMaDanToc(code);
    return ethnicity;
  }

  private static @Nullable TonGiaoStructure religion(@Nullable String code) {
    if (Items.isEmpty(code)) {
      return null;
    }
    TonGiaoStructure religion = new TonGiaoStructure();
    religion.setMaTonGiao(code);
    return religion;
  }

  // A right count stays right when empty citizens go; a wrong one stays for the validator to find.
  private static @Nullable BigInteger count(@Nullable BigInteger given, int before, int after) {
    return BigInteger.valueOf(before).equals(given) ? BigInteger.valueOf(after) : given;
  }
}
