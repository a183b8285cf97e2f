package vn.lienthong.adapters.jointservice;

import org.jspecify.annotations.Nullable;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DanTocStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DiaChiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayToTuyThanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiYeuCauStructure;
import vn.lienthong.qcvn109.message.WholeName;

/** The fields of one person, each with the prefix of who it is. */
final class PersonFields {
  /** {@code LoaiCuTru} of permanent residence. Its list was not found: assumed. */
  private static final String PERMANENT = "1";

  private final String prefix;

  PersonFields(String prefix) {
    this.prefix = prefix;
  }

  String name(String field) {
    return prefix + field;
  }

  void ethnicity(DialectWriter out, @Nullable DanTocStructure group, @Nullable String nation) {
    if (group != null) {
      out.text(name("DanToc"), group.getMaDanToc());
      out.optional(name("DanTocKhac"), group.getTenGoi());
    }
    out.optional(name("QuocTich"), nation);
  }

  @Nullable DanTocStructure group(FlatFields in) {
    DanTocStructure group = in.optional(name("DanToc"), Values::group);
    String other = in.optional(name("DanTocKhac"));
    if (group != null) {
      group.setTenGoi(other);
    } else if (other != null) {
      throw JointServiceDialect.refusal(in.place(name("DanToc")), "is missing beside DanTocKhac");
    }
    return group;
  }

  void residence(DialectWriter out, @Nullable DiaChiStructure home) {
    if (home != null) {
      out.text(name("LoaiCuTru"), PERMANENT);
      Addresses.write(out.child(name("NoiCuTru")), home);
    }
  }

  @Nullable DiaChiStructure residence(FlatFields in) {
    String kind = in.optional(name("LoaiCuTru"));
    FlatFields home = in.object(name("NoiCuTru"));
    if (kind != null && !kind.equals(PERMANENT)) {
      throw JointServiceDialect.refusal(in.place(name("LoaiCuTru")), "this kind is not known");
    }
    return home == null ? null : Addresses.read(home);
  }

  /** A mother or father. */
  void parent(DialectWriter out, CongDanStructure parent, @Nullable GiayToTuyThanStructure paper) {
    out.text(name("HoTen"), WholeName.of(parent.getHoVaTen()));
    out.text(name("NgaySinh"), Values.date(parent.getNgayThangNamSinh()));
    ethnicity(out, parent.getDanToc(), parent.getQuocTich());
    residence(out, parent.getThuongTru());
    paper(out, paper);
    out.optional(name("SoDDCN"), parent.getSoDinhDanh());
  }

  CongDanStructure parent(FlatFields in, String gender) {
    CongDanStructure parent = new CongDanStructure();
    parent.setHoVaTen(WholeName.in(in.required(name("HoTen"))));
    parent.setGioiTinh(gender);
    parent.setNgayThangNamSinh(in.required(name("NgaySinh"), Values::date));
    parent.setDanToc(group(in));
    parent.setQuocTich(in.optional(name("QuocTich"), Values::country));
    parent.setThuongTru(residence(in));
    parent.setSoDinhDanh(in.optional(name("SoDDCN"), Values::number));
    in.redundant(name("XacThucThongTin"));
    return parent;
  }

  void paper(DialectWriter out, @Nullable GiayToTuyThanStructure paper) {
    if (paper != null) {
      out.text(name("LoaiGiayToTuyThan"), paper.getLoai());
      out.text(name("SoGiayToTuyThan"), paper.getSo());
      if (paper.getNgayCap() != null) {
        out.text(name("NgayCapGiayToTuyThan"), JointServiceDialect.day(paper.getNgayCap()));
      }
      out.optional(name("NoiCapGiayToTuyThan"), paper.getNoiCap());
    }
  }

  @Nullable GiayToTuyThanStructure paper(FlatFields in) {
    String number = in.optional(name("SoGiayToTuyThan"));
    if (number == null) {
      return null;
    }
    GiayToTuyThanStructure paper = new GiayToTuyThanStructure();
    paper.setLoai(in.required(name("LoaiGiayToTuyThan")));
    paper.setSo(number);
    paper.setNgayCap(in.optional(name("NgayCapGiayToTuyThan"), JointServiceDialect::day));
    paper.setNoiCap(in.optional(name("NoiCapGiayToTuyThan")));
    return paper;
  }

  void applicant(DialectWriter out, NguoiYeuCauStructure applicant) {
    out.text(name("HoTen"), WholeName.of(applicant.getHoVaTen()));
    out.text(name("QuanHe"), applicant.getQuanHe());
    paper(out, applicant.getGiayToTuyThan());
    out.optional(name("SoDDCN"), applicant.getSoDinhDanh());
    out.optional(name("SoDienThoai"), applicant.getSoDienThoai());
    out.optional(name("Email"), applicant.getEmail());
  }

  /** Whoever files online has a number: the portal's login gives it. */
  NguoiYeuCauStructure applicant(FlatFields in) {
    NguoiYeuCauStructure applicant = new NguoiYeuCauStructure();
    applicant.setHoVaTen(WholeName.in(in.required(name("HoTen"))));
    applicant.setQuanHe(in.required(name("QuanHe")));
    applicant.setGiayToTuyThan(paper(in));
    applicant.setSoDinhDanh(in.required(name("SoDDCN"), Values::number));
    applicant.setSoDienThoai(in.optional(name("SoDienThoai")));
    applicant.setEmail(in.optional(name("Email")));
    in.redundant(name("XacThucThongTin"));
    return applicant;
  }
}
