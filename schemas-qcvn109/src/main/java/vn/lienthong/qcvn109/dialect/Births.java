package vn.lienthong.qcvn109.dialect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.live.LiveNgayThangNamSinhStructure;

/** Birth dates: {@code xs:date} or a year here, {@code yyyyMMdd} with its year or a year there. */
final class Births {
  private static final int LAST_YEAR = 9999;
  private static final DateTimeFormatter LIVE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private final Losses losses;

  Births(Losses losses) {
    this.losses = losses;
  }

  @Nullable LiveNgayThangNamSinhStructure live(
      @Nullable NgayThangNamSinhStructure birth, Place place) {
    if (birth == null) {
      return null;
    }
    LiveNgayThangNamSinhStructure live = new LiveNgayThangNamSinhStructure();
    LocalDate date = birth.getNgayThangNam();
    if (date == null) {
      losses.addIfEmpty(birth.getNam(), place, "Nam");
      live.setNam(birth.getNam());
    } else if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
      losses.add(Loss.VALUE_FORM, place.child("NgayThangNam"));
    } else {
      live.setNgayThangNam(LIVE.format(date));
      live.setNam(live.getNgayThangNam().substring(0, 4));
      compare(birth.getNam(), live.getNam(), place);
    }
    return live;
  }

  @Nullable NgayThangNamSinhStructure canonical(
      @Nullable LiveNgayThangNamSinhStructure live, Place place) {
    if (live == null || Items.isEmpty(live)) {
      return null;
    }
    NgayThangNamSinhStructure birth = new NgayThangNamSinhStructure();
    String date = live.getNgayThangNam();
    if (date == null || date.isEmpty()) {
      birth.setNam(live.getNam());
      return birth;
    }
    try {
      birth.setNgayThangNam(LocalDate.parse(date, LIVE));
      compare(live.getNam(), date.substring(0, 4), place);
    } catch (DateTimeException impossible) {
      losses.add(Loss.VALUE_FORM, place.child("NgayThangNam"));
    }
    return birth;
  }

  private void compare(@Nullable String year, String yearOfDate, Place place) {
    if (!Items.isEmpty(year) && !yearOfDate.equals(year)) {
      losses.add(Loss.BIRTH_YEAR, place.child("Nam"));
    }
  }
}
