package vn.lienthong.adapters.socialinsurance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.codelist.CodeTranslations;
import vn.lienthong.qcvn109.codelist.Translation;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;

/**
 * How social insurance writes a person in its live services (connection guide of the NGSP,
 * confidence high): {@code hoTen}, {@code ngaySinh} as {@code yyyyMMdd} with {@code loaiNgaySinh}
 * 0/1/2, {@code gioiTinh} 1/2/3. What the kinds of dates mean was not found: 0 is taken for a whole
 * date and 2 for the year alone; 1, a month, has no canonical counterpart. No namespace was found,
 * so ours stands for it.
 */
final class SocialInsuranceDialect {
  static final String NAMESPACE = "urn:vn:lienthong:phuong-ngu:bhxh:1";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final String GENDERS = "gioi-tinh";
  private static final String THEIR_GENDERS = "gioi-tinh-bhxh";
  private static final String WHOLE = "0";
  private static final String YEAR = "2";

  private SocialInsuranceDialect() {}

  static String date(LocalDate day) {
    return DATE.format(day);
  }

  /**
   * A day.
   *
   * @throws DateTimeException for any other text
   */
  static LocalDate date(String text) {
    return LocalDate.parse(text, DATE);
  }

  static void writeBirth(DialectWriter items, @Nullable NgayThangNamSinhStructure birth) {
    if (birth == null) {
      return;
    }
    LocalDate whole = birth.getNgayThangNam();
    items.text("ngaySinh", whole == null ? birth.getNam() + "0101" : date(whole));
    items.text("loaiNgaySinh", whole == null ? YEAR : WHOLE);
  }

  static @Nullable NgayThangNamSinhStructure readBirth(DialectReader items) {
    LocalDate day = items.optional("ngaySinh", SocialInsuranceDialect::date);
    String kind = items.optionalText("loaiNgaySinh");
    if (day == null && kind == null) {
      return null;
    }
    NgayThangNamSinhStructure birth = new NgayThangNamSinhStructure();
    if (day != null && WHOLE.equals(kind)) {
      birth.setNgayThangNam(day);
    } else if (day != null && YEAR.equals(kind)) {
      birth.setNam(Integer.toString(day.getYear()));
    } else {
      throw wrong("/loaiNgaySinh", "a date of kind " + kind + " cannot be told here");
    }
    return birth;
  }

  /** Their code of a gender; QCVN 109's 0, not known, has none and is never guessed. */
  static @Nullable String gender(@Nullable String code, String place) {
    return code == null
        ? null
        : translated(GENDERS, code, THEIR_GENDERS, place, HubErrorCode.DIALECT_NOT_CONVERTIBLE);
  }

  /** The code of QCVN 109; their 3, other, has none. */
  static @Nullable String genderOf(@Nullable String theirs, String place) {
    return theirs == null
        ? null
        : translated(THEIR_GENDERS, theirs, GENDERS, place, HubErrorCode.SCHEMA_INVALID);
  }

  static HubException wrong(String place, String rule) {
    return new HubException(HubFault.of(HubErrorCode.SCHEMA_INVALID, place, rule));
  }

  private static String translated(
      String from, String code, String to, String place, HubErrorCode refusal) {
    Translation found = CodeTranslations.translate(from, code, to);
    if (found instanceof Translation.Translated known) {
      return known.to().code();
    }
    HubFault fault =
        HubFault.of(refusal, place, "gender " + code + " of " + from + " is not in " + to);
    throw new HubException(
        fault.inVietnamese("mã giới tính " + code + " không có mã tương ứng ở danh mục " + to));
  }
}
