package vn.lienthong.adapters.spi;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;

/**
 * By what an act is compared with other agencies' books.
 *
 * @param kind {@code Loai}, for example {@code KHAI_SINH}
 * @param day of the act of civil status that it follows from
 * @param unit the commune of that act
 * @param number the person's
 */
public record Compared(String kind, LocalDate day, String unit, String number) {
  private static final String BORDER = "\t";
  private static final int PARTS = 4;

  /** Of a person; empty for one without a personal number, whom nobody can compare. */
  public static Optional<Compared> of(
      String kind, LocalDate day, String unit, @Nullable NguoiStructure person) {
    String number =
        person == null || person.getDinhDanh() == null
            ? null
            : person.getDinhDanh().getSoDinhDanh();
    return Optional.ofNullable(number)
        .filter(Compared::isNumber)
        .map(given -> new Compared(kind, day, unit, given));
  }

  static @Nullable Compared parse(String written) {
    String[] parts = written.split(BORDER, PARTS);
    return parts.length < PARTS
        ? null
        : new Compared(parts[0], LocalDate.parse(parts[1]), parts[2], parts[3]);
  }

  String write() {
    return String.join(BORDER, kind, day.toString(), unit, number);
  }

  private static boolean isNumber(String number) {
    try {
      return new PersonalNumber(number).value().equals(number);
    } catch (IllegalArgumentException other) {
      return false;
    }
  }
}
