package vn.lienthong.adapters.civilstatus;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyKhaiTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.GiayBaoTuStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ThongTinChetStructure;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.VietnamTime;

/**
 * {@code DangKyKhaiTu} as {@code nhanHoSoDKHT} with module {@code LTKT} and the dossier as {@code
 * data/hoTich}. The hub knows one dossier code, which stands for both.
 */
public final class DeathFile {
  private static final String ROOT = "nhanHoSoDKHT";
  private static final DateTimeFormatter RECEIVED =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT);

  private DeathFile() {}

  /**
   * Writes a request.
   *
   * @throws HubException {@code DIALECT_NOT_CONVERTIBLE} with the place of what has none there
   */
  static Element write(MessageHeader header, DangKyKhaiTuStructure request) {
    DialectWriter root =
        DialectWriter.root(SecureXml.newDocument(), CivilStatusDialect.NAMESPACE, ROOT)
            .text("maDonVi", request.getNoiDangKyKhaiTu())
            .text("module", StepResultFile.DEATH)
            .text("maHoSoLT", String.valueOf(header.dossierCode()))
            .text("maHoSoMCDT", String.valueOf(header.dossierCode()))
            .text(
                "ngayTiepNhan",
                RECEIVED.format(header.sentAt().atZoneSameInstant(VietnamTime.ZONE)));
    DialectWriter file = root.child("data").child("hoTich");
    GiayBaoTuStructure notice = request.getGiayBaoTu();
    file.optional("maGBT", notice == null ? null : notice.getSo());
    file.optional(
        "ngayCapGBT", notice == null ? null : CivilStatusDialect.date(notice.getNgayCap()));
    file.optional("soLuongBanSao", request.getSoLuongBanSao());
    PersonItems.write(file, "nkt", request.getNguoiChet(), "/dv:DangKyKhaiTu/dv:NguoiChet");
    ThongTinChetStructure death = request.getThongTinChet();
    file.text("nktNgayChet", PersonItems.day(death.getNgayChet()));
    file.optional("nktGioPhutChet", death.getGioPhutChet());
    file.optional("nktNoiChet", death.getNoiChet());
    file.optional("nktNguyenNhanChet", death.getNguyenNhanChet());
    writeNotice(file, notice);
    ApplicantItems.write(file, request.getNguoiYeuCau(), "/dv:DangKyKhaiTu/dv:NguoiYeuCau");
    PaperItems.write(root, request.getTepDinhKem());
    return root.element();
  }

  /**
   * Reads a request.
   *
   * @throws HubException {@code PAYLOAD_WRONG_FOR_SERVICE} or {@code SCHEMA_INVALID} with the place
   */
  public static DangKyKhaiTuStructure read(Element element) {
    DialectReader root = DialectReader.root(element, CivilStatusDialect.NAMESPACE, ROOT);
    DangKyKhaiTuStructure request = new DangKyKhaiTuStructure();
    request.setNoiDangKyKhaiTu(root.text("maDonVi"));
    StepResultFile.service(root.text("module"), "/" + ROOT + "/module");
    var unusedDossier = root.text("maHoSoLT");
    var unusedCounter = root.text("maHoSoMCDT");
    var unusedReceived = root.parsed("ngayTiepNhan", RECEIVED::parse);
    DialectReader data = root.child("data");
    DialectReader file = data.child("hoTich");
    String number = file.optionalText("maGBT");
    var unusedIssue = file.optional("ngayCapGBT", CivilStatusDialect::date);
    request.setSoLuongBanSao(file.optional("soLuongBanSao", Long::valueOf));
    request.setNguoiChet(PersonItems.read(file, "nkt"));
    ThongTinChetStructure death = new ThongTinChetStructure();
    death.setNgayChet(file.parsed("nktNgayChet", PersonItems::day));
    death.setGioPhutChet(file.optionalText("nktGioPhutChet"));
    death.setNoiChet(file.optionalText("nktNoiChet"));
    death.setNguyenNhanChet(file.optionalText("nktNguyenNhanChet"));
    request.setThongTinChet(death);
    request.setGiayBaoTu(readNotice(file, number));
    request.setNguoiYeuCau(ApplicantItems.read(file));
    file.end();
    data.end();
    request.getTepDinhKem().addAll(PaperItems.read(root));
    root.end();
    return request;
  }

  private static void writeNotice(DialectWriter file, @Nullable GiayBaoTuStructure notice) {
    if (notice != null) {
      file.optional("gbtLoai", notice.getLoai());
      file.text("gbtSo", notice.getSo());
      file.text("gbtNgay", CivilStatusDialect.date(notice.getNgayCap()));
      file.text("gbtCoQuanCap", notice.getCoSoCap());
    }
  }

  private static @Nullable GiayBaoTuStructure readNotice(
      DialectReader file, @Nullable String number) {
    if (number == null) {
      return null;
    }
    GiayBaoTuStructure notice = new GiayBaoTuStructure();
    notice.setLoai(file.optionalText("gbtLoai"));
    notice.setSo(file.text("gbtSo"));
    notice.setNgayCap(file.parsed("gbtNgay", CivilStatusDialect::date));
    notice.setCoSoCap(file.text("gbtCoQuanCap"));
    if (!number.equals(notice.getSo())) {
      throw CivilStatusDialect.wrong(
          "/" + ROOT + "/data/hoTich/gbtSo", "maGBT and gbtSo name two notices");
    }
    return notice;
  }
}
