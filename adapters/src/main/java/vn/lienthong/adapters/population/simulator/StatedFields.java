package vn.lienthong.adapters.population.simulator;

import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHONG_CAP;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NguoiThanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiaTriTruongStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;
import vn.lienthong.qcvn109.matching.FieldGrades;
import vn.lienthong.qcvn109.message.WholeName;

/**
 * What a question states of a citizen, field by field, to be graded by the written rules. A field
 * that is not stated, or of which no rule is written, is not graded.
 */
final class StatedFields {
  private final Wanted wanted;
  private final List<GiaTriTruongStructure> values;

  StatedFields(Wanted wanted, List<GiaTriTruongStructure> values) {
    this.wanted = wanted;
    this.values = List.copyOf(values);
  }

  MucKhopType grade(String field, CongDanStructure held) {
    return switch (field) {
      case "HoVaTen" -> FieldGrades.name(wanted.name(), held.getHoVaTen());
      case "NgayThangNamSinh" -> FieldGrades.birth(wanted.birth(), held.getNgayThangNamSinh());
      case "SoDinhDanh" -> code(field, wanted.number(), held.getSoDinhDanh());
      case "SoCMND" -> code(field, wanted.cardNumber(), held.getSoCMND());
      default -> value(field, held);
    };
  }

  private MucKhopType value(String field, CongDanStructure held) {
    String stated = stated(field);
    if (stated == null) {
      return KHONG_CAP;
    }
    return switch (field) {
      case "GioiTinh" -> FieldGrades.code(stated, held.getGioiTinh());
      case "QuocTich" -> FieldGrades.code(stated, held.getQuocTich());
      case "TinhTrangHonNhan" -> FieldGrades.code(stated, held.getTinhTrangHonNhan());
      case "DanToc" ->
          FieldGrades.code(
              stated, held.getDanToc() == null ? null : held.getDanToc().getMaDanToc());
      case "QueQuan" -> unit(stated, held.getQueQuan());
      case "ThuongTru" -> unit(stated, held.getThuongTru());
      case "NoiOHienTai" -> unit(stated, held.getNoiOHienTai());
      case "NoiDangKyKhaiSinh" -> unit(stated, held.getNoiDangKyKhaiSinh());
      case "Cha" -> relative(stated, held.getCha());
      case "Me" -> relative(stated, held.getMe());
      case "VoChong" -> relative(stated, held.getVoChong());
      default -> KHONG_CAP;
    };
  }

  private @Nullable String stated(String field) {
    return values.stream()
        .filter(value -> value.getTruong().equals(field))
        .findFirst()
        .map(GiaTriTruongStructure::getGiaTri)
        .orElse(null);
  }

  private MucKhopType code(String field, @Nullable String asked, @Nullable String held) {
    String stated = asked == null ? stated(field) : asked;
    return stated == null ? KHONG_CAP : FieldGrades.code(stated, held);
  }

  private static MucKhopType unit(String stated, @Nullable DiaChiStructure held) {
    return FieldGrades.unit(stated, held == null ? null : held.getMaDonViHanhChinh());
  }

  private static MucKhopType relative(String stated, @Nullable NguoiThanStructure held) {
    HoVaTenStructure name = held == null ? null : held.getHoVaTen();
    return FieldGrades.name(stated, name == null ? null : WholeName.of(name));
  }
}
