package vn.lienthong.adapters.civilstatus;

import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayToTuyThanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiYeuCauStructure;
import vn.lienthong.qcvn109.message.WholeName;

/** Who asks: {@code nyc*}. */
final class ApplicantItems {
  private static final String HOME = "VN";

  private ApplicantItems() {}

  static void write(DialectWriter items, NguoiYeuCauStructure applicant, String place) {
    items.text("nycHoTen", WholeName.of(applicant.getHoVaTen()));
    items.text("nycQuanHe", applicant.getQuanHe());
    IdentityItems.write(
        items,
        "nyc",
        applicant.getSoDinhDanh(),
        null,
        applicant.getHoChieu(),
        applicant.getKhongCoSo());
    writePaper(items, applicant.getGiayToTuyThan(), place + "/dv:GiayToTuyThan");
    items.optional("nycSoDienThoai", applicant.getSoDienThoai());
    items.optional("nycEmail", applicant.getEmail());
  }

  static NguoiYeuCauStructure read(DialectReader items) {
    NguoiYeuCauStructure applicant = new NguoiYeuCauStructure();
    applicant.setHoVaTen(WholeName.in(items.text("nycHoTen")));
    applicant.setQuanHe(items.text("nycQuanHe"));
    DinhDanhStructure identity = IdentityItems.read(items, "nyc");
    applicant.setSoDinhDanh(identity.getSoDinhDanh());
    applicant.setHoChieu(identity.getHoChieu());
    applicant.setKhongCoSo(identity.getKhongCoSo());
    applicant.setGiayToTuyThan(readPaper(items));
    applicant.setSoDienThoai(items.optionalText("nycSoDienThoai"));
    applicant.setEmail(items.optionalText("nycEmail"));
    return applicant;
  }

  private static void writePaper(
      DialectWriter items, @Nullable GiayToTuyThanStructure paper, String place) {
    if (paper == null) {
      return;
    }
    if (paper.getQuocGia() != null && !HOME.equals(paper.getQuocGia())) {
      throw CivilStatusDialect.noPlace(
          place + "/dv:QuocGia", "a paper of another country has no place in the dialect");
    }
    items.text("nycLoaiGiayToTuyThan", paper.getLoai());
    items.text("nycSoGiayToTuyThan", paper.getSo());
    items.optional(
        "nycNgayCap",
        paper.getNgayCap() == null ? null : CivilStatusDialect.date(paper.getNgayCap()));
    items.optional("nycNoiCap", paper.getNoiCap());
  }

  private static @Nullable GiayToTuyThanStructure readPaper(DialectReader items) {
    String kind = items.optionalText("nycLoaiGiayToTuyThan");
    if (kind == null) {
      return null;
    }
    GiayToTuyThanStructure paper = new GiayToTuyThanStructure();
    paper.setLoai(kind);
    paper.setSo(items.text("nycSoGiayToTuyThan"));
    paper.setNgayCap(items.optional("nycNgayCap", CivilStatusDialect::date));
    paper.setNoiCap(items.optionalText("nycNoiCap"));
    return paper;
  }
}
