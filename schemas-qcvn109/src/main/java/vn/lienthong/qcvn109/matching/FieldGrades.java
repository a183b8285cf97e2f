package vn.lienthong.qcvn109.matching;

import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.CHI_KHOP_NAM;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHAC;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.KHOP;
import static vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType.TRONG_NGUON;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.MucKhopType;
import vn.lienthong.qcvn109.message.WholeName;

/**
 * How far a stated value agrees with the one in a source; the rules in words are in {@code
 * docs/look-ups.md}. The grades are the hub's extension: the live service knows only whether there
 * is such a citizen.
 */
public final class FieldGrades {
  private FieldGrades() {}

  /** Names, as a whole: how they are split into parts makes no difference. */
  public static MucKhopType name(HoVaTenStructure stated, @Nullable HoVaTenStructure held) {
    return name(WholeName.of(stated), held == null ? null : WholeName.of(held));
  }

  /** Names in one piece. */
  public static MucKhopType name(String stated, @Nullable String held) {
    return held == null || held.isBlank() ? TRONG_NGUON : NameMatch.of(stated, held);
  }

  /** Birth dates; either side may know the year alone. */
  public static MucKhopType birth(
      NgayThangNamSinhStructure stated, @Nullable NgayThangNamSinhStructure held) {
    String year = held == null ? null : year(held);
    if (held == null || year == null) {
      return TRONG_NGUON;
    }
    if (!year.equals(year(stated))) {
      return KHAC;
    }
    LocalDate day = held.getNgayThangNam();
    boolean same =
        day == null ? stated.getNgayThangNam() == null : day.equals(stated.getNgayThangNam());
    return same ? KHOP : CHI_KHOP_NAM;
  }

  /** Codes of one list, numbers: equal or not. */
  public static MucKhopType code(String stated, @Nullable String held) {
    return held == null || held.isBlank()
        ? TRONG_NGUON
        : grade(stated.strip().equals(held.strip()));
  }

  /** Codes of administrative units, of before the merger of 2025-07-01 or of after it. */
  public static MucKhopType unit(String stated, @Nullable String held) {
    return held == null || held.isBlank()
        ? TRONG_NGUON
        : grade(UnitMatch.agree(stated.strip(), held.strip()));
  }

  /**
   * Whether name and birth are those of one person: what {@code TonTai} says. Callers write names
   * in capitals and without marks, and of some people only the year of birth is known; two days
   * that differ are two people.
   */
  public static boolean isSamePerson(
      HoVaTenStructure name,
      NgayThangNamSinhStructure birth,
      HoVaTenStructure heldName,
      @Nullable NgayThangNamSinhStructure heldBirth) {
    return name(name, heldName) != KHAC && isSameBirth(birth, heldBirth);
  }

  private static boolean isSameBirth(
      NgayThangNamSinhStructure stated, @Nullable NgayThangNamSinhStructure held) {
    return switch (birth(stated, held)) {
      case KHOP -> true;
      case CHI_KHOP_NAM ->
          stated.getNgayThangNam() == null || held == null || held.getNgayThangNam() == null;
      default -> false;
    };
  }

  private static MucKhopType grade(boolean same) {
    return same ? KHOP : KHAC;
  }

  private static @Nullable String year(NgayThangNamSinhStructure birth) {
    LocalDate day = birth.getNgayThangNam();
    return day == null ? birth.getNam() : "%04d".formatted(day.getYear());
  }
}
