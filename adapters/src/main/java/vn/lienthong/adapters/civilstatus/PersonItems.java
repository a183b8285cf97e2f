package vn.lienthong.adapters.civilstatus;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DanTocStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;
import vn.lienthong.qcvn109.message.WholeName;

/**
 * A person in {@code hoTich}: items with one prefix. The whole name stands in one item and is never
 * split; the other name of an ethnic group has no place, and a registration needs neither. Gender
 * codes are taken to be those of QCVN 109, which was not confirmed.
 */
final class PersonItems {
  private PersonItems() {}

  static void write(DialectWriter items, String prefix, NguoiStructure person, String place) {
    items.text(prefix + "HoTen", WholeName.of(person.getHoVaTen()));
    items.optional(prefix + "GioiTinh", person.getGioiTinh());
    NgayThangNamSinhStructure birth = person.getNgayThangNamSinh();
    items.optional(prefix + "NgaySinh", birth == null ? null : day(birth));
    writeGroup(items, prefix, person.getDanToc(), place + "/dv:DanToc");
    String country = person.getQuocTich();
    items.optional(
        prefix + "QuocTichKhac",
        country == null ? null : CivilStatusCodes.countryName(country, place + "/dv:QuocTich"));
    AddressItems.write(items, prefix + "NoiCuTru", person.getNoiCuTru(), place + "/dv:NoiCuTru");
    IdentityItems.write(items, prefix, person.getDinhDanh());
  }

  static NguoiStructure read(DialectReader items, String prefix) {
    NguoiStructure person = new NguoiStructure();
    person.setHoVaTen(WholeName.in(items.text(prefix + "HoTen")));
    person.setGioiTinh(items.optionalText(prefix + "GioiTinh"));
    person.setNgayThangNamSinh(items.optional(prefix + "NgaySinh", PersonItems::day));
    person.setDanToc(readGroup(items, prefix));
    String country = items.optionalText(prefix + "QuocTichKhac");
    person.setQuocTich(
        country == null
            ? null
            : CivilStatusCodes.countryNamed(country, "/" + prefix + "QuocTichKhac"));
    person.setNoiCuTru(AddressItems.read(items, prefix + "NoiCuTru"));
    person.setDinhDanh(IdentityItems.read(items, prefix));
    return person;
  }

  /** A whole day, or the year alone. */
  static String day(NgayThangNamSinhStructure day) {
    LocalDate whole = day.getNgayThangNam();
    return whole == null ? day.getNam() : CivilStatusDialect.date(whole);
  }

  static NgayThangNamSinhStructure day(String text) {
    NgayThangNamSinhStructure day = new NgayThangNamSinhStructure();
    if (text.matches("\\d{4}")) {
      day.setNam(text);
    } else {
      day.setNgayThangNam(CivilStatusDialect.date(text));
    }
    return day;
  }

  private static void writeGroup(
      DialectWriter items, String prefix, @Nullable DanTocStructure group, String place) {
    if (group == null) {
      return;
    }
    String code = group.getMaDanToc();
    Optional<String> theirs = CivilStatusCodes.group(code);
    if (theirs.isPresent()) {
      items.text(prefix + "DanToc", theirs.get());
    } else {
      items.text(prefix + "DanTocKhac", CivilStatusCodes.groupName(code, place + "/dc:MaDanToc"));
    }
  }

  private static @Nullable DanTocStructure readGroup(DialectReader items, String prefix) {
    String code = items.optionalText(prefix + "DanToc");
    String name = items.optionalText(prefix + "DanTocKhac");
    if (code == null && name == null) {
      return null;
    }
    DanTocStructure group = new DanTocStructure();
    group.setMaDanToc(
        code == null
            ? CivilStatusCodes.groupNamed(String.valueOf(name), "/" + prefix + "DanTocKhac")
            : CivilStatusCodes.groupOf(code, "/" + prefix + "DanToc"));
    return group;
  }
}
