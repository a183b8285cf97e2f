package vn.lienthong.routes.release;

import static vn.lienthong.qcvn109.xml.XmlNames.SERVICE;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;

/**
 * The items of answers about one fact of one person, in the order of the schema. Written out on
 * purpose, as {@link CitizenFields} is: an item that is added to the schema is released only after
 * somebody has added it here as well.
 */
final class FactFields {
  private static final String NAME = "HoVaTen";
  private static final String INSURANCE_NUMBER = "MaSoBHXH";

  private static final Map<String, List<String>> ITEMS =
      Map.of(
          "XacMinhThongTinNguoiGiamHoTraLoi",
          List.of("NguoiGiamHo"),
          "XacMinhThongTinChuHoTraLoi",
          List.of("ChuHo"),
          "XacMinhTinhTrangHonNhanTraLoi",
          List.of("TinhTrangHonNhan", "VoChong", "SoDangKy"),
          "XacMinhTinhTrangChetMatTichTraLoi",
          List.of("TinhTrang", "Ngay", "CanCu"),
          "XacMinhThongTinNoiOHienTaiTraLoi",
          List.of("ThuongTru", "TamTru", "NoiOHienTai"),
          "CungCapThongTinHoGiaDinhTraLoi",
          List.of("DiaChi", "ThanhVien"),
          "TraCuuMaSoThueTraLoi",
          List.of("MaSoThue", "TenNguoiNopThue", "TrangThai", "NgayCap"),
          "TraCuuMaSoBHXHTraLoi",
          List.of(INSURANCE_NUMBER, NAME, "NgayThangNamSinh", "GioiTinh", "TrangThai"),
          "TraCuuTheBHYTTraLoi",
          List.of("The", NAME));

  private FactFields() {}

  static boolean has(QName answer) {
    return SERVICE.equals(answer.getNamespaceURI()) && ITEMS.containsKey(answer.getLocalPart());
  }

  static List<String> of(QName answer) {
    return has(answer) ? ITEMS.getOrDefault(answer.getLocalPart(), List.of()) : List.of();
  }
}
