package vn.lienthong.routes.codelist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.CodeEntry;
import vn.lienthong.qcvn109.codelist.CodeListInfo;
import vn.lienthong.qcvn109.codelist.CodeTranslations;
import vn.lienthong.qcvn109.codelist.Translation;
import vn.lienthong.qcvn109.codelist.Translation.Refused;
import vn.lienthong.qcvn109.codelist.Translation.Translated;
import vn.lienthong.qcvn109.codelist.TranslationRefusal;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.AnhXaMaStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LoaiAnhXaType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucDanhMucStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.PhienBanDanhMucStructure;

/** Versions, codes and mappings in the words of the contract. */
final class CodeListItems {
  private CodeListItems() {}

  static PhienBanDanhMucStructure version(CodeListInfo info) {
    var item = new PhienBanDanhMucStructure();
    item.setDanhMuc(info.list());
    item.setPhienBan(info.version());
    item.setTuNgay(info.validFrom());
    item.setDenNgay(info.validTo());
    item.setNguon(
        "%s; dữ liệu %s; giấy phép: %s%s"
            .formatted(
                info.source(),
                info.dataDate(),
                info.licence(),
                info.complete() ? "" : "; chưa đầy đủ"));
    return item;
  }

  /** Its days stand there only where they are not its version's. */
  static MucDanhMucStructure entry(CodeEntry entry, CodeListInfo version) {
    var item = new MucDanhMucStructure();
    item.setMa(entry.code());
    item.setMaCapTren(entry.parent());
    item.setTen(entry.name());
    item.setTenTiengAnh(entry.englishName());
    item.setTuNgay(ownDay(entry.validFrom(), version.validFrom()));
    item.setDenNgay(ownDay(entry.validTo(), version.validTo()));
    item.setDoTinCay(confidence(entry.confidence()));
    return item;
  }

  /**
   * What a code is in another version. Where several codes are possible, or one under a condition
   * that the code does not tell, all of them stand there and none is chosen; a neighbour of a unit
   * of which the map knows nothing is no candidate.
   */
  static AnhXaMaStructure mapping(CodeEntry entry, CodeListInfo target) {
    Translation translation =
        CodeTranslations.translate(entry.list(), entry.version(), entry.code(), target.version());
    var item = new AnhXaMaStructure();
    item.setTuPhienBan(entry.version());
    item.setTuMa(entry.code());
    if (translation instanceof Translated translated) {
      item.setLoaiAnhXa(LoaiAnhXaType.MOT_MA);
      item.getDenMa().add(translated.to().code());
      return item;
    }
    List<String> candidates = candidates((Refused) translation);
    item.setLoaiAnhXa(candidates.isEmpty() ? LoaiAnhXaType.KHONG_CO : LoaiAnhXaType.NHIEU_MA);
    item.getDenMa().addAll(candidates);
    return item;
  }

  private static List<String> candidates(Refused refused) {
    boolean conditions = refused.reason() == TranslationRefusal.DEPENDS;
    return refused.candidates().stream()
        .filter(one -> conditions || one.condition().isEmpty())
        .map(one -> one.entry().code())
        .distinct()
        .toList();
  }

  private static @Nullable LocalDate ownDay(@Nullable LocalDate own, @Nullable LocalDate common) {
    return own == null || own.equals(common) ? null : own;
  }

  // The words that the contract's own documentation uses of its sources.
  private static String confidence(String confidence) {
    return switch (confidence) {
      case "high" -> "cao";
      case "medium" -> "trung-binh";
      case "low" -> "thap";
      case "inference" -> "suy-luan";
      case "own" -> "cua-truc";
      default -> throw new IllegalStateException("No word for confidence " + confidence);
    };
  }
}
