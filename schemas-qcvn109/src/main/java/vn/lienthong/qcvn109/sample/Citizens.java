package vn.lienthong.qcvn109.sample;

import java.time.LocalDate;
import vn.lienthong.qcvn109.identifier.Gender;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.DanTocStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;

/** What parents and newborns have in common. */
final class Citizens {
  private Citizens() {}

  static CongDanStructure citizen(
      PersonName name, Gender gender, Community community, LocalDate birthDate) {
    CongDanStructure citizen = new CongDanStructure();
    citizen.setHoVaTen(name.structure());
    citizen.setGioiTinh(gender.code());
    DanTocStructure group = new DanTocStructure();
    group.setMaDanToc(community.code());
    group.setTenGoi(community.title());
    citizen.setDanToc(group);
    NgayThangNamSinhStructure birth = new NgayThangNamSinhStructure();
    birth.setNgayThangNam(birthDate);
    citizen.setNgayThangNamSinh(birth);
    citizen.setQuocTich("VN");
    return citizen;
  }
}
