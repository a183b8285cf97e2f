package vn.lienthong.adapters.spi;

import org.w3c.dom.Element;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapSoDinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.CapTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyThuongTruStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayKhaiSinhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LienThongKhaiSinhStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.message.Payloads;
import vn.lienthong.qcvn109.sample.BirthSamples;

/** The requests of one birth, as the hub would make them. */
public final class TestBirths {
  public static final String DOSSIER = "H29.MOTCUA-261121-0001";
  private final LienThongKhaiSinhStructure birth;

  private TestBirths(LienThongKhaiSinhStructure birth) {
    this.birth = birth;
  }

  public static TestBirths seeded(long seed) {
    return new TestBirths(BirthSamples.seeded(seed).next());
  }

  public TestBirths withNumber(String number) {
    birth.getTre().setSoDinhDanh(number);
    return this;
  }

  /** From the hub, for the one dossier. */
  public static MessageHeader header(
      String service, vn.lienthong.qcvn109.identifier.MemberCode to) {
    return TestPki.header(service, TestPki.HUB, to).withDossierCode(DOSSIER);
  }

  public LienThongKhaiSinhStructure form() {
    return birth;
  }

  public Element registration() {
    DangKyKhaiSinhStructure request = new DangKyKhaiSinhStructure();
    request.setGiayChungSinh(birth.getGiayChungSinh());
    request.setTre(birth.getTre());
    request.setMe(birth.getMe());
    request.setCha(birth.getCha());
    request.setNguoiYeuCau(birth.getNguoiYeuCau());
    request.setNoiDangKyKhaiSinh(birth.getNoiDangKyKhaiSinh());
    return Payloads.write(request);
  }

  public Element number() {
    CapSoDinhDanhStructure request = new CapSoDinhDanhStructure();
    request.setTre(birth.getTre());
    request.setMe(birth.getMe());
    request.setCha(birth.getCha());
    request.setNoiDangKyKhaiSinh(birth.getNoiDangKyKhaiSinh());
    return Payloads.write(request);
  }

  public Element residence() {
    DangKyThuongTruStructure request = new DangKyThuongTruStructure();
    request.setTre(birth.getTre());
    request.setGiayKhaiSinh(certificate());
    request.setNoiThuongTru(birth.getNoiThuongTru());
    request.setChuHo(birth.getChuHo());
    return Payloads.write(request);
  }

  public Element card() {
    CapTheBHYTStructure request = new CapTheBHYTStructure();
    request.setTre(birth.getTre());
    request.setGiayKhaiSinh(certificate());
    request.setNoiThuongTru(birth.getNoiThuongTru());
    request.setNoiKhamChuaBenhBanDau(birth.getNoiKhamChuaBenhBanDau());
    return Payloads.write(request);
  }

  private GiayKhaiSinhStructure certificate() {
    GiayKhaiSinhStructure certificate = new GiayKhaiSinhStructure();
    certificate.setSoDangKy("1/2026");
    certificate.setQuyenSo("01/2026");
    certificate.setTrangSo("1");
    certificate.setNgayDangKy(birth.getGiayChungSinh().getNgayCap());
    certificate.setNoiDangKy(birth.getNoiDangKyKhaiSinh());
    return certificate;
  }
}
