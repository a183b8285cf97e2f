package vn.lienthong.qcvn109.dialect;

import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveChuHoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveCongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveDiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveHoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveNgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveNguoiThanStructure;

/** What counts as not there: the live service sends empty elements as well as none. */
final class Items {
  private Items() {}

  static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  static @Nullable String orNull(@Nullable String text) {
    return isEmpty(text) ? null : text;
  }

  static boolean isEmpty(@Nullable LiveCongDanStructure c) {
    return c == null
        || (noText(c.getSoDinhDanh(), c.getSoCMND(), c.getGioiTinh(), c.getDanToc())
            && noText(c.getTonGiao(), c.getTinhTrangHonNhan(), c.getNhomMau())
            && noText(c.getQuocTich(), c.getSoSoHoKhau())
            && isEmpty(c.getHoVaTen())
            && isEmpty(c.getNgayThangNamSinh())
            && isEmpty(c.getNoiDangKyKhaiSinh())
            && isEmpty(c.getQueQuan())
            && isEmpty(c.getThuongTru())
            && isEmpty(c.getNoiOHienTai())
            && isEmpty(c.getCha())
            && isEmpty(c.getMe())
            && isEmpty(c.getVoChong())
            && isEmpty(c.getNguoiDaiDien())
            && isEmpty(c.getChuHo()));
  }

  static boolean isEmpty(@Nullable LiveHoVaTenStructure n) {
    return n == null || noText(n.getHo(), n.getChuDem(), n.getTen());
  }

  static boolean isEmpty(@Nullable LiveNgayThangNamSinhStructure b) {
    return b == null || noText(b.getNgayThangNam(), b.getNam());
  }

  static boolean isEmpty(@Nullable LiveDiaChiStructure a) {
    return a == null
        || (noText(a.getMaTinhThanh(), a.getMaQuanHuyen(), a.getMaPhuongXa())
            && noText(a.getChiTiet(), a.getQuocGia()));
  }

  static boolean isEmpty(@Nullable LiveNguoiThanStructure r) {
    return r == null || noText(r.getHoVaTen(), r.getQuocTich(), r.getSoDinhDanh(), r.getSoCMND());
  }

  static boolean isEmpty(@Nullable LiveChuHoStructure h) {
    return h == null || noText(h.getQuanHe(), h.getSoDinhDanh(), h.getSoCMND(), h.getHoVaTen());
  }

  private static boolean noText(@Nullable String... texts) {
    for (String text : texts) {
      if (!isEmpty(text)) {
        return false;
      }
    }
    return true;
  }
}
