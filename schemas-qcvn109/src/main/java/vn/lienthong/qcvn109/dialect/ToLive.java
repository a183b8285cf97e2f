package vn.lienthong.qcvn109.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongdanCollectionStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DanTocStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.TonGiaoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongdanCollectionStructure;

/** One conversion from the regulation's form to the live one, item by item in document order. */
final class ToLive {
  private final Losses losses;
  private final Names names;
  private final Births births;
  private final Addresses addresses;
  private final Relatives relatives;

  ToLive(Losses losses, Units units) {
    this.losses = losses;
    this.names = new Names(losses);
    this.births = new Births(losses);
    this.addresses = new Addresses(losses, units);
    this.relatives = new Relatives(losses, names);
  }

  LiveCongdanCollectionStructure collection(CongdanCollectionStructure from, Place place) {
    LiveCongdanCollectionStructure to = new LiveCongdanCollectionStructure();
    to.setSoCongDan(from.getSoCongDan());
    to.setThoiDiemDuLieu(from.getThoiDiemDuLieu());
    to.setGhiChu(from.getGhiChu());
    to.setId(from.getId());
    List<CongDanStructure> citizens = from.getCongDan();
    for (int i = 0; i < citizens.size(); i++) {
      to.getCongDan().add(citizen(citizens.get(i), place.child("CongDan", i + 1)));
    }
    return to;
  }

  LiveCongDanStructure citizen(CongDanStructure from, Place at) {
    LiveCongDanStructure to = new LiveCongDanStructure();
    to.setSoDinhDanh(Items.orNull(from.getSoDinhDanh()));
    to.setSoCMND(Items.orNull(from.getSoCMND()));
    to.setHoVaTen(names.live(from.getHoVaTen(), at.child("HoVaTen")));
    to.setGioiTinh(Items.orNull(from.getGioiTinh()));
    to.setDanToc(ethnicity(from.getDanToc(), at.child("DanToc")));
    to.setTonGiao(religion(from.getTonGiao(), at.child("TonGiao")));
    to.setTinhTrangHonNhan(Items.orNull(from.getTinhTrangHonNhan()));
    to.setNhomMau(Items.orNull(from.getNhomMau()));
    to.setNgayThangNamSinh(births.live(from.getNgayThangNamSinh(), at.child("NgayThangNamSinh")));
    to.setNoiDangKyKhaiSinh(
        addresses.live(from.getNoiDangKyKhaiSinh(), at.child("NoiDangKyKhaiSinh")));
    to.setQuocTich(Items.orNull(from.getQuocTich()));
    to.setQueQuan(addresses.live(from.getQueQuan(), at.child("QueQuan")));
    to.setThuongTru(addresses.live(from.getThuongTru(), at.child("ThuongTru")));
    to.setNoiOHienTai(addresses.live(from.getNoiOHienTai(), at.child("NoiOHienTai")));
    to.setCha(relatives.live(from.getCha(), at.child("Cha")));
    to.setMe(relatives.live(from.getMe(), at.child("Me")));
    to.setVoChong(relatives.live(from.getVoChong(), at.child("VoChong")));
    to.setNguoiDaiDien(relatives.live(from.getNguoiDaiDien(), at.child("NguoiDaiDien")));
    to.setChuHo(relatives.live(from.getChuHo(), at.child("ChuHo")));
    to.setSoSoHoKhau(Items.orNull(from.getSoSoHoKhau()));
    return to;
  }

  private @Nullable String ethnicity(@Nullable DanTocStructure from, Place place) {
    if (from == null) {
      return null;
    }
    losses.addIfEmpty(from.getMaDanToc(), place, "MaDanToc");
    if (!Items.isEmpty(from.getTenGoi())) {
      losses.add(Loss.ETHNIC_ALIAS, place.child("TenGoi"));
    }
    return from.getMaDanToc();
  }

  private @Nullable String religion(@Nullable TonGiaoStructure from, Place place) {
    if (from == null) {
      return null;
    }
    losses.addIfEmpty(from.getMaTonGiao(), place, "MaTonGiao");
    return from.getMaTonGiao();
  }
}
