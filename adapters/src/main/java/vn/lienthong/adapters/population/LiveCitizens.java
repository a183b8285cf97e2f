package vn.lienthong.adapters.population;

import static vn.lienthong.qcvn109.xml.XmlNames.CITIZEN;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DanTocStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.HoVaTenStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.TonGiaoStructure;

/**
 * One citizen in the live dialect: the regulation's namespace and order, but the whole name in
 * {@code Ten}, plain codes for ethnicity and religion, dates as {@code yyyyMMdd}, addresses by
 * level.
 *
 * <p>A name is joined with single blanks and never split again: where the family name of {@code
 * H'Hen Niê} ends is not for software to guess. The dialect has no place for {@code DanToc/TenGoi}.
 */
final class LiveCitizens {
  private LiveCitizens() {}

  static void write(DialectWriter parent, CongDanStructure citizen) {
    DialectWriter to = parent.in(CITIZEN);
    to.optional("SoDinhDanh", citizen.getSoDinhDanh()).optional("SoCMND", citizen.getSoCMND());
    to.child("HoVaTen")
        .text("Ho", "")
        .text("ChuDem", "")
        .text("Ten", WholeName.of(citizen.getHoVaTen()));
    DanTocStructure ethnicity = citizen.getDanToc();
    TonGiaoStructure religion = citizen.getTonGiao();
    to.optional("GioiTinh", citizen.getGioiTinh())
        .optional("DanToc", ethnicity == null ? null : ethnicity.getMaDanToc())
        .optional("TonGiao", religion == null ? null : religion.getMaTonGiao())
        .optional("TinhTrangHonNhan", citizen.getTinhTrangHonNhan())
        .optional("NhomMau", citizen.getNhomMau());
    writeBirth(to, citizen.getNgayThangNamSinh());
    LiveAddresses.write(to, "NoiDangKyKhaiSinh", citizen.getNoiDangKyKhaiSinh());
    to.optional("QuocTich", citizen.getQuocTich());
    LiveAddresses.write(to, "QueQuan", citizen.getQueQuan());
    LiveAddresses.write(to, "ThuongTru", citizen.getThuongTru());
    LiveAddresses.write(to, "NoiOHienTai", citizen.getNoiOHienTai());
    LiveRelatives.write(to, "Cha", citizen.getCha());
    LiveRelatives.write(to, "Me", citizen.getMe());
    LiveRelatives.write(to, "VoChong", citizen.getVoChong());
    LiveRelatives.write(to, "NguoiDaiDien", citizen.getNguoiDaiDien());
    LiveRelatives.writeHead(to, citizen.getChuHo());
    to.optional("SoSoHoKhau", citizen.getSoSoHoKhau());
  }

  static CongDanStructure read(DialectReader parent) {
    DialectReader from = parent.in(CITIZEN);
    CongDanStructure citizen = new CongDanStructure();
    citizen.setSoDinhDanh(from.optional("SoDinhDanh"));
    citizen.setSoCMND(from.optional("SoCMND"));
    citizen.setHoVaTen(readName(from.child("HoVaTen")));
    citizen.setGioiTinh(from.optional("GioiTinh"));
    citizen.setDanToc(ethnicity(from.optional("DanToc")));
    citizen.setTonGiao(religion(from.optional("TonGiao")));
    citizen.setTinhTrangHonNhan(from.optional("TinhTrangHonNhan"));
    citizen.setNhomMau(from.optional("NhomMau"));
    citizen.setNgayThangNamSinh(readBirth(from.optionalChild("NgayThangNamSinh")));
    citizen.setNoiDangKyKhaiSinh(LiveAddresses.read(from, "NoiDangKyKhaiSinh"));
    citizen.setQuocTich(from.optional("QuocTich"));
    citizen.setQueQuan(LiveAddresses.read(from, "QueQuan"));
    citizen.setThuongTru(LiveAddresses.read(from, "ThuongTru"));
    citizen.setNoiOHienTai(LiveAddresses.read(from, "NoiOHienTai"));
    citizen.setCha(LiveRelatives.read(from.optionalChild("Cha")));
    citizen.setMe(LiveRelatives.read(from.optionalChild("Me")));
    citizen.setVoChong(LiveRelatives.read(from.optionalChild("VoChong")));
    citizen.setNguoiDaiDien(LiveRelatives.read(from.optionalChild("NguoiDaiDien")));
    citizen.setChuHo(LiveRelatives.readHead(from.optionalChild("ChuHo")));
    citizen.setSoSoHoKhau(from.optional("SoSoHoKhau"));
    from.end();
    return citizen;
  }

  private static HoVaTenStructure readName(DialectReader from) {
    HoVaTenStructure name = new HoVaTenStructure();
    name.setHo(from.optional("Ho"));
    name.setChuDem(from.optional("ChuDem"));
    name.setTen(from.text("Ten"));
    from.end();
    return name;
  }

  private static @Nullable DanTocStructure ethnicity(@Nullable String code) {
    if (code == null) {
      return null;
    }
    DanTocStructure ethnicity = new DanTocStructure();
    ethnicity.setMaDanToc(code);
    return ethnicity;
  }

  private static @Nullable TonGiaoStructure religion(@Nullable String code) {
    if (code == null) {
      return null;
    }
    TonGiaoStructure religion = new TonGiaoStructure();
    religion.setMaTonGiao(code);
    return religion;
  }

  private static void writeBirth(DialectWriter to, @Nullable NgayThangNamSinhStructure birth) {
    if (birth == null) {
      return;
    }
    LocalDate date = birth.getNgayThangNam();
    DialectWriter child = to.child("NgayThangNamSinh");
    if (date == null) {
      child.text("Nam", birth.getNam());
    } else {
      child.text("NgayThangNam", LiveNumberService.DATE.format(date)).text("Nam", date.getYear());
    }
  }

  private static @Nullable NgayThangNamSinhStructure readBirth(@Nullable DialectReader from) {
    if (from == null) {
      return null;
    }
    NgayThangNamSinhStructure birth = new NgayThangNamSinhStructure();
    DialectReader date = from.optionalChild("NgayThangNam");
    String year = from.optional("Nam");
    from.end();
    if (date == null || date.isEmpty()) {
      birth.setNam(year);
    } else {
      birth.setNgayThangNam(date.value(LiveNumberService::date));
    }
    return birth;
  }
}
