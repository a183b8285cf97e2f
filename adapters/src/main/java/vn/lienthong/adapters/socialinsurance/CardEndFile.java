package vn.lienthong.adapters.socialinsurance;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.error.HubErrorCode;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.error.HubFault;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DinhDanhStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiamTheBHYTStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.LyDoGiamTheType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.NguoiStructure;
import vn.lienthong.qcvn109.message.WholeName;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * {@code GiamTheBHYT} in social insurance's dialect. The message itself was not found; its person
 * is written as the live look-ups write one, all else by our names in their style. Ethnic group,
 * nationality and residence have no place there, and the end of a card needs none of them; the name
 * stands whole.
 */
public final class CardEndFile {
  private static final String ROOT = "giamTheBHYT";
  private static final String PLACE = "/dv:GiamTheBHYT/dv:NguoiThamGia";

  private CardEndFile() {}

  /**
   * Writes a request.
   *
   * @throws HubException {@code DIALECT_NOT_CONVERTIBLE} with the place of what has none there
   */
  static Element write(GiamTheBHYTStructure request) {
    NguoiStructure person = request.getNguoiThamGia();
    DialectWriter root =
        DialectWriter.root(SecureXml.newDocument(), SocialInsuranceDialect.NAMESPACE, ROOT)
            .optional("maSoBhxh", request.getMaSoBHXH())
            .optional("maThe", request.getMaTheBHYT());
    writeIdentity(root, person.getDinhDanh());
    root.text("hoTen", WholeName.of(person.getHoVaTen()));
    SocialInsuranceDialect.writeBirth(root, person.getNgayThangNamSinh());
    root.optional(
        "gioiTinh", SocialInsuranceDialect.gender(person.getGioiTinh(), PLACE + "/dv:GioiTinh"));
    root.text("lyDo", request.getLyDo().value());
    root.text("tuNgay", SocialInsuranceDialect.date(request.getTuNgay()));
    writeDeath(root, request.getKhaiTu());
    return root.element();
  }

  /**
   * Reads a request.
   *
   * @throws HubException {@code PAYLOAD_WRONG_FOR_SERVICE} or {@code SCHEMA_INVALID} with the place
   */
  public static GiamTheBHYTStructure read(Element element) {
    DialectReader root = DialectReader.root(element, SocialInsuranceDialect.NAMESPACE, ROOT);
    GiamTheBHYTStructure request = new GiamTheBHYTStructure();
    request.setMaSoBHXH(root.optionalText("maSoBhxh"));
    request.setMaTheBHYT(root.optionalText("maThe"));
    NguoiStructure person = new NguoiStructure();
    DinhDanhStructure identity = new DinhDanhStructure();
    identity.setSoDinhDanh(root.optionalText("soDinhDanh"));
    identity.setSoCMND(root.optionalText("soCmnd"));
    person.setDinhDanh(identity);
    person.setHoVaTen(WholeName.in(root.text("hoTen")));
    person.setNgayThangNamSinh(SocialInsuranceDialect.readBirth(root));
    String gender = root.optionalText("gioiTinh");
    person.setGioiTinh(SocialInsuranceDialect.genderOf(gender, "/" + ROOT + "/gioiTinh"));
    request.setNguoiThamGia(person);
    request.setLyDo(root.parsed("lyDo", LyDoGiamTheType::fromValue));
    request.setTuNgay(root.parsed("tuNgay", SocialInsuranceDialect::date));
    request.setKhaiTu(readDeath(root));
    root.end();
    return request;
  }

  private static void writeIdentity(DialectWriter root, DinhDanhStructure identity) {
    if (identity.getHoChieu() != null || identity.getKhongCoSo() != null) {
      throw noPlace(PLACE + "/dv:DinhDanh", "a person without a Vietnamese number has no place");
    }
    root.optional("soDinhDanh", identity.getSoDinhDanh());
    root.optional("soCmnd", identity.getSoCMND());
  }

  private static void writeDeath(DialectWriter root, @Nullable DangKyHoTichStructure death) {
    if (death == null) {
      return;
    }
    if (death.getCoQuanDaiDien() != null) {
      throw noPlace("/dv:GiamTheBHYT/dv:KhaiTu/dv:CoQuanDaiDien", "a mission abroad has no place");
    }
    root.child("khaiTu")
        .text("soDangKy", death.getSoDangKy())
        .optional("quyenSo", death.getQuyenSo())
        .optional("trangSo", death.getTrangSo())
        .text("ngayDangKy", SocialInsuranceDialect.date(death.getNgayDangKy()))
        .text("maXa", death.getNoiDangKy());
  }

  private static @Nullable DangKyHoTichStructure readDeath(DialectReader root) {
    DialectReader item = root.optionalChild("khaiTu");
    if (item == null) {
      return null;
    }
    DangKyHoTichStructure death = new DangKyHoTichStructure();
    death.setSoDangKy(item.text("soDangKy"));
    death.setQuyenSo(item.optionalText("quyenSo"));
    death.setTrangSo(item.optionalText("trangSo"));
    death.setNgayDangKy(item.parsed("ngayDangKy", SocialInsuranceDialect::date));
    death.setNoiDangKy(item.text("maXa"));
    item.end();
    return death;
  }

  private static HubException noPlace(String place, String rule) {
    return new HubException(HubFault.of(HubErrorCode.DIALECT_NOT_CONVERTIBLE, place, rule));
  }
}
