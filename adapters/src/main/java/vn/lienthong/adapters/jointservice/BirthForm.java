package vn.lienthong.adapters.jointservice;

import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayChungSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.message.WholeName;

/**
 * A birth: {@code hoTich} with the fields as recovered, and beside it the legs to the police and to
 * social insurance, whose messages were not found, in the hub's own form.
 *
 * <p>Our reading where the recovered fields leave it open: the place of birth is the facility that
 * issued the certificate; {@code noiDangKy} is the code of the unit.
 */
final class BirthForm {
  private static final PersonFields CHILD = new PersonFields("nks");
  private static final PersonFields MOTHER = new PersonFields("me");
  private static final PersonFields FATHER = new PersonFields("cha");
  private static final PersonFields APPLICANT = new PersonFields("nyc");

  private BirthForm() {}

  static LienThongKhaiSinhStructure read(FlatFields in, LienThongKhaiSinhStructure legs) {
    LienThongKhaiSinhStructure birth = legs;
    birth.setGiayChungSinh(certificate(in));
    birth.setTre(child(in));
    birth.setMe(MOTHER.parent(in, Gender.FEMALE.code()));
    birth.setGiayToMe(MOTHER.paper(in));
    if (in.has(FATHER.name("HoTen"))) {
      birth.setCha(FATHER.parent(in, Gender.MALE.code()));
      birth.setGiayToCha(FATHER.paper(in));
    }
    birth.setNguoiYeuCau(APPLICANT.applicant(in));
    birth.setNoiDangKyKhaiSinh(in.required("noiDangKy"));
    birth.setSoLuongBanSao(in.optional("soLuongBanSao", Long::valueOf));
    return birth;
  }

  static Element write(DialectWriter out, LienThongKhaiSinhStructure birth) {
    GiayChungSinhStructure certificate = birth.getGiayChungSinh();
    out.text("maGCS", certificate.getSo());
    out.text("ngayCapGCS", JointServiceDialect.day(certificate.getNgayCap()));
    out.text("noiDangKy", birth.getNoiDangKyKhaiSinh());
    out.optional("soLuongBanSao", birth.getSoLuongBanSao());
    CongDanStructure child = birth.getTre();
    out.text(CHILD.name("HoTen"), WholeName.of(child.getHoVaTen()));
    out.text(CHILD.name("GioiTinh"), child.getGioiTinh());
    out.text(CHILD.name("NgaySinh"), Values.date(child.getNgayThangNamSinh()));
    out.text(CHILD.name("NoiSinh"), certificate.getCoSoCap());
    Addresses.write(out.child(CHILD.name("QueQuan")), child.getQueQuan());
    CHILD.ethnicity(out, child.getDanToc(), child.getQuocTich());
    MOTHER.parent(out, birth.getMe(), birth.getGiayToMe());
    if (birth.getCha() != null) {
      FATHER.parent(out, birth.getCha(), birth.getGiayToCha());
    }
    APPLICANT.applicant(out, birth.getNguoiYeuCau());
    return out.element();
  }

  /** What stands beside it: residence and card. */
  static LienThongKhaiSinhStructure legs(LienThongKhaiSinhStructure birth) {
    LienThongKhaiSinhStructure legs = new LienThongKhaiSinhStructure();
    legs.setNoiThuongTru(birth.getNoiThuongTru());
    legs.setChuHo(birth.getChuHo());
    legs.setNoiOHienTai(birth.getNoiOHienTai());
    legs.setNoiKhamChuaBenhBanDau(birth.getNoiKhamChuaBenhBanDau());
    return legs;
  }

  private static GiayChungSinhStructure certificate(FlatFields in) {
    GiayChungSinhStructure certificate = new GiayChungSinhStructure();
    certificate.setSo(in.required("maGCS"));
    certificate.setNgayCap(in.required("ngayCapGCS", JointServiceDialect::day));
    certificate.setCoSoCap(in.required(CHILD.name("NoiSinh")));
    return certificate;
  }

  private static CongDanStructure child(FlatFields in) {
    CongDanStructure child = new CongDanStructure();
    child.setHoVaTen(WholeName.in(in.required(CHILD.name("HoTen"))));
    child.setGioiTinh(in.required(CHILD.name("GioiTinh"), Values::gender));
    child.setNgayThangNamSinh(in.required(CHILD.name("NgaySinh"), Values::date));
    in.redundant(CHILD.name("NgaySinhBangChu"));
    FlatFields origin = in.object(CHILD.name("QueQuan"));
    if (origin == null) {
      throw JointServiceDialect.refusal(in.place(CHILD.name("QueQuan")), "is missing");
    }
    child.setQueQuan(Addresses.read(origin));
    child.setDanToc(CHILD.group(in));
    child.setQuocTich(in.optional(CHILD.name("QuocTich"), Values::country));
    return child;
  }
}
