package vn.lienthong.adapters.civilstatus;

import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.HoChieuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoKhongCoSoType;

/**
 * How a person is identified: the number in {@code SoDDCN}. The list of identity papers was not
 * found, so another paper stands as words in {@code GiayToKhac}, recovered for the applicant and
 * used for others by analogy: {@code CMND 012345678}, {@code Hộ chiếu LA C1234567}, {@code Không có
 * số: KHONG_RO}.
 */
final class IdentityItems {
  private static final String CARD = "CMND ";
  private static final String PASSPORT = "Hộ chiếu ";
  private static final String NONE = "Không có số: ";

  private IdentityItems() {}

  static void write(DialectWriter items, String prefix, DinhDanhStructure identity) {
    write(
        items,
        prefix,
        identity.getSoDinhDanh(),
        identity.getSoCMND(),
        identity.getHoChieu(),
        identity.getKhongCoSo());
  }

  static void write(
      DialectWriter items,
      String prefix,
      @Nullable String number,
      @Nullable String card,
      @Nullable HoChieuStructure passport,
      @Nullable LyDoKhongCoSoType none) {
    items.optional(prefix + "SoDDCN", number);
    items.optional(prefix + "GiayToKhac", card == null ? null : CARD + card);
    items.optional(
        prefix + "GiayToKhac",
        passport == null ? null : PASSPORT + passport.getQuocGia() + " " + passport.getSo());
    items.optional(prefix + "GiayToKhac", none == null ? null : NONE + none.value());
  }

  static DinhDanhStructure read(DialectReader items, String prefix) {
    DinhDanhStructure identity = new DinhDanhStructure();
    identity.setSoDinhDanh(items.optionalText(prefix + "SoDDCN"));
    String other = items.optionalText(prefix + "GiayToKhac");
    if (other != null) {
      readOther(identity, other, "/" + prefix + "GiayToKhac");
    }
    return identity;
  }

  private static void readOther(DinhDanhStructure identity, String other, String place) {
    if (other.startsWith(CARD)) {
      identity.setSoCMND(other.substring(CARD.length()));
    } else if (other.startsWith(PASSPORT)) {
      String[] parts = other.substring(PASSPORT.length()).split(" ", 2);
      HoChieuStructure passport = new HoChieuStructure();
      passport.setQuocGia(parts[0]);
      passport.setSo(parts.length == 2 ? parts[1] : "");
      identity.setHoChieu(passport);
    } else if (other.startsWith(NONE)) {
      identity.setKhongCoSo(reason(other.substring(NONE.length()), place));
    } else {
      throw CivilStatusDialect.wrong(place, "names no paper that is known here");
    }
  }

  private static LyDoKhongCoSoType reason(String text, String place) {
    try {
      return LyDoKhongCoSoType.fromValue(text);
    } catch (IllegalArgumentException unknown) {
      throw CivilStatusDialect.wrong(place, "is no known reason for having no number");
    }
  }
}
