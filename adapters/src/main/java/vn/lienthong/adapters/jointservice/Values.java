package vn.lienthong.adapters.jointservice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.codelist.CodeLists;
import vn.lienthong.qcvn109.identifier.PersonalNumber;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DanTocStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;

/** Single values, between the software's form and the hub's. */
final class Values {
  private static final String ETHNIC_GROUPS = "dan-toc";
  private static final String ETHNIC_VERSION = "qd1019-2008";
  private static final String COUNTRIES = "quoc-gia";
  private static final int YEAR = 4;

  private Values() {}

  /** A whole name; its parts are never guessed. */
  /** A day, or a year alone. */
  static NgayThangNamSinhStructure date(String text) {
    NgayThangNamSinhStructure date = new NgayThangNamSinhStructure();
    if (text.length() == YEAR && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      date.setNam(text);
    } else {
      date.setNgayThangNam(JointServiceDialect.day(text));
    }
    return date;
  }

  static String date(NgayThangNamSinhStructure date) {
    LocalDate day = date.getNgayThangNam();
    return day == null ? date.getNam() : JointServiceDialect.day(day);
  }

  /** 1 or 2 as in QCVN 109: that the software's codes are these is assumed. */
  static String gender(String code) {
    if (!code.equals("1") && !code.equals("2")) {
      throw new IllegalArgumentException("gender");
    }
    return code;
  }

  /** By QĐ 1019/2008: that the software goes by this list is assumed. */
  static DanTocStructure group(String code) {
    known(ETHNIC_GROUPS, ETHNIC_VERSION, code);
    DanTocStructure group = new DanTocStructure();
    group.setMaDanToc(code);
    return group;
  }

  static String country(String code) {
    known(COUNTRIES, null, code);
    return code;
  }

  static String number(String number) {
    return new PersonalNumber(number).value();
  }

  private static void known(String list, @Nullable String version, String code) {
    if (!CodeLists.isKnown(list, version, code, null)) {
      throw new IllegalArgumentException(list);
    }
  }
}
