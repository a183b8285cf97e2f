package vn.lienthong.qcvn109.validation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a value: codes as they are; of everything else only the shape, which shows
 * what is wrong (length, blanks, signs, letters among digits) and not whose it is.
 */
final class Shape {
  private static final int SHOWN = 40;
  private static final int LONGEST_CODE = 5;
  private static final Set<String> CODE_TYPES =
      Set.of(
          "GioiTinhType",
          "TinhTrangHonNhanType",
          "NhomMauType",
          "MaDanTocType",
          "MaTonGiaoType",
          "MaHaiChuSoType",
          "GioiTinhBHXHType",
          "TrangThaiHoSoType",
          "LoaiDoiTuongType",
          "QuocGiaType",
          "QuanHeType",
          "MaDonViHanhChinhType",
          "MaTinhThanhType",
          "MaQuanHuyenType",
          "MaPhuongXaType");

  private Shape() {}

  static String of(String value, @Nullable String type) {
    return type != null && CODE_TYPES.contains(type) && isShortCode(value) ? value : of(value);
  }

  static String of(String value) {
    StringBuilder shape = new StringBuilder();
    int shown = 0;
    for (int at = 0; at < value.length() && shown < SHOWN; shown++) {
      int c = value.codePointAt(at);
      shape.appendCodePoint(shape(c));
      at += Character.charCount(c);
    }
    int length = value.codePointCount(0, value.length());
    if (length > SHOWN) {
      shape.append("... (").append(length).append(')');
    }
    return shape.toString();
  }

  private static int shape(int c) {
    if (Character.isDigit(c)) {
      return '#';
    }
    if (Character.isLetter(c)) {
      return Character.isUpperCase(c) ? 'X' : 'x';
    }
    return c > ' ' && c < 0x7F ? c : c == ' ' ? ' ' : '?';
  }

  // Somebody may have put a number of a person where a code belongs.
  private static boolean isShortCode(String value) {
    return value.length() <= LONGEST_CODE
        && value.chars().allMatch(c -> c < 0x7F && Character.isLetterOrDigit(c));
  }
}
