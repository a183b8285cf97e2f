package vn.lienthong.qcvn109.validation;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a value: codes as they are; of everything else only the shape, which shows
 * what is wrong (length, blanks, signs, letters among digits) and not whose it is.
 */
final class Shape {
  private static final int SHOWN = 40;
  private static final int LONGEST_CODE = 5;
  private static final int LONGEST_COUNT = 7;
  private static final int MOST_DIGITS_OF_NAME = 4;
  private static final Pattern DIGIT = Pattern.compile("\\d", Pattern.UNICODE_CHARACTER_CLASS);
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

  /** A name of the document: as it is, but with its digits hidden if they may be a number. */
  static String name(String name) {
    int digits = 0;
    for (int i = 0; i < name.length(); i++) {
      digits += Character.isDigit(name.charAt(i)) ? 1 : 0;
    }
    return digits <= MOST_DIGITS_OF_NAME ? name : DIGIT.matcher(name).replaceAll("#");
  }

  /** What stands where a count belongs: as it is, unless it is long enough to be somebody's. */
  static String count(String value) {
    boolean shown =
        value.length() <= LONGEST_COUNT && value.chars().allMatch(c -> c > ' ' && c < 0x7F);
    return shown ? value : of(value);
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
