package vn.lienthong.qcvn109.sample;

import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiYeuCauStructure;

/** Citizens with a number, as the forms of services name them. */
final class PersonStructures {
  private PersonStructures() {}

  static NguoiStructure person(CongDanStructure citizen) {
    DinhDanhStructure number = new DinhDanhStructure();
    number.setSoDinhDanh(citizen.getSoDinhDanh());
    NguoiStructure person = new NguoiStructure();
    person.setDinhDanh(number);
    person.setHoVaTen(citizen.getHoVaTen());
    person.setNgayThangNamSinh(citizen.getNgayThangNamSinh());
    person.setGioiTinh(citizen.getGioiTinh());
    person.setDanToc(citizen.getDanToc());
    person.setQuocTich(citizen.getQuocTich());
    person.setNoiCuTru(citizen.getThuongTru());
    return person;
  }

  static NguoiYeuCauStructure applicant(CongDanStructure citizen, String relation) {
    NguoiYeuCauStructure applicant = new NguoiYeuCauStructure();
    applicant.setSoDinhDanh(citizen.getSoDinhDanh());
    applicant.setHoVaTen(citizen.getHoVaTen());
    applicant.setQuanHe(relation);
    return applicant;
  }
}
