package vn.lienthong.adapters.spi;

import java.time.LocalDate;
import org.w3c.dom.Element;
import vn.lienthong.qcvn109.jaxb.v1.dancu.CongDanStructure;
import vn.lienthong.qcvn109.jaxb.v1.dancu.NgayThangNamSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DeNghiMaiTangStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DeNghiTuTuatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiamTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayBaoTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoGiamTheType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoXoaThuongTruType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiNhanTienStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiYeuCauStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.QuyChiTraType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.RutHoSoStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongTinChetStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TroCapMaiTangStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.TuTuatStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.VanBanPhapLyStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.XoaDangKyThuongTruStructure;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;

/** The requests of one death, as the hub would make them: the mother of a sample has died. */
public final class TestDeaths {
  private final CongDanStructure dead;
  private final NguoiYeuCauStructure applicant;

  private TestDeaths(long seed) {
    var birth = BirthSamples.seeded(seed).next();
    this.dead = birth.getMe();
    this.applicant = birth.getNguoiYeuCau();
  }

  public static TestDeaths seeded(long seed) {
    return new TestDeaths(seed);
  }

  public static Element withdrawal() {
    RutHoSoStructure withdrawal = new RutHoSoStructure();
    withdrawal.setNguoiYeuCau(new TestDeaths(1).applicant);
    withdrawal.setLyDo("Gia đình không còn nhu cầu");
    withdrawal.setNgayYeuCau(LocalDate.now(TestPki.CLOCK));
    return Payloads.write(withdrawal);
  }

  public DangKyKhaiTuStructure death() {
    LocalDate today = LocalDate.now(TestPki.CLOCK);
    NgayThangNamSinhStructure day = new NgayThangNamSinhStructure();
    day.setNgayThangNam(today.minusDays(2));
    ThongTinChetStructure death = new ThongTinChetStructure();
    death.setNgayChet(day);
    death.setGioPhutChet("08:30");
    death.setNoiChet("Bệnh viện");
    GiayBaoTuStructure notice = new GiayBaoTuStructure();
    notice.setSo("GBT-" + dead.getSoDinhDanh());
    notice.setNgayCap(today.minusDays(1));
    notice.setCoSoCap("Bệnh viện");
    DangKyKhaiTuStructure request = new DangKyKhaiTuStructure();
    request.setGiayBaoTu(notice);
    request.setNguoiChet(person());
    request.setThongTinChet(death);
    request.setNguoiYeuCau(applicant);
    request.setNoiDangKyKhaiTu(dead.getThuongTru().getMaDonViHanhChinh());
    return request;
  }

  public XoaDangKyThuongTruStructure removal() {
    XoaDangKyThuongTruStructure request = new XoaDangKyThuongTruStructure();
    request.setNguoiBiXoa(person());
    request.setNoiThuongTru(dead.getThuongTru());
    request.setLyDo(LyDoXoaThuongTruType.CHET);
    request.setKhaiTu(registration());
    return request;
  }

  public GiamTheBHYTStructure cardEnd() {
    GiamTheBHYTStructure request = new GiamTheBHYTStructure();
    request.setNguoiThamGia(person());
    request.setLyDo(LyDoGiamTheType.CHET);
    request.setTuNgay(LocalDate.now(TestPki.CLOCK).minusDays(2));
    request.setKhaiTu(registration());
    return request;
  }

  public TroCapMaiTangStructure funeral(QuyChiTraType fund) {
    DeNghiMaiTangStructure asked = new DeNghiMaiTangStructure();
    asked.setQuyChiTra(fund);
    asked.setCanCuPhapLy(law());
    asked.setNguoiNhan(recipient());
    TroCapMaiTangStructure request = new TroCapMaiTangStructure();
    request.setNguoiChet(person());
    request.setKhaiTu(registration());
    request.setDeNghi(asked);
    return request;
  }

  public TuTuatStructure survivors() {
    DeNghiTuTuatStructure asked = new DeNghiTuTuatStructure();
    asked.setQuyChiTra(QuyChiTraType.BHXH);
    asked.setCanCuPhapLy(law());
    asked.getThanNhan().add(recipient());
    TuTuatStructure request = new TuTuatStructure();
    request.setNguoiChet(person());
    request.setKhaiTu(registration());
    request.setDeNghi(asked);
    return request;
  }

  public NguoiStructure person() {
    DinhDanhStructure identity = new DinhDanhStructure();
    identity.setSoDinhDanh(dead.getSoDinhDanh());
    NguoiStructure person = new NguoiStructure();
    person.setDinhDanh(identity);
    person.setHoVaTen(dead.getHoVaTen());
    person.setNgayThangNamSinh(dead.getNgayThangNamSinh());
    person.setGioiTinh(dead.getGioiTinh());
    person.setDanToc(dead.getDanToc());
    person.setQuocTich("VN");
    person.setNoiCuTru(dead.getThuongTru());
    return person;
  }

  private DangKyHoTichStructure registration() {
    DangKyHoTichStructure registration = new DangKyHoTichStructure();
    registration.setSoDangKy("7/2026");
    registration.setNgayDangKy(LocalDate.now(TestPki.CLOCK));
    registration.setNoiDangKy(dead.getThuongTru().getMaDonViHanhChinh());
    return registration;
  }

  private NguoiNhanTienStructure recipient() {
    DinhDanhStructure identity = new DinhDanhStructure();
    identity.setSoDinhDanh("001199000001");
    NguoiStructure person = new NguoiStructure();
    person.setDinhDanh(identity);
    person.setHoVaTen(applicant.getHoVaTen());
    NguoiNhanTienStructure recipient = new NguoiNhanTienStructure();
    recipient.setNguoi(person);
    recipient.setQuanHe("Con");
    return recipient;
  }

  private static VanBanPhapLyStructure law() {
    VanBanPhapLyStructure law = new VanBanPhapLyStructure();
    law.setSo("63/2024/NĐ-CP");
    return law;
  }
}
