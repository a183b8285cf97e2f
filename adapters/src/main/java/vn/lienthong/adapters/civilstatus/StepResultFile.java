package vn.lienthong.adapters.civilstatus;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.lienthong.adapters.spi.dialect.DialectReader;
import vn.lienthong.adapters.spi.dialect.DialectWriter;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.DangKyHoTichStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaBuocType;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaHoSoStructure;
import vn.lienthong.qcvn109.xml.SecureXml;

/**
 * {@code KetQuaHoSo} of a death as {@code traTrangThaiHoSo} with what {@code ketQuaDangKyHS} has:
 * states 1 waiting, 2 needs a supplement, 3 in work, 4 done, 6 refused, 0 an error of the table
 * with {@code errorCode}.
 */
public final class StepResultFile {
  /** {@code module} of a joint death dossier. */
  static final String DEATH = "LTKT";

  private static final String ROOT = "traTrangThaiHoSo";
  private static final String SERVICE = "DangKyKhaiTu";
  private static final Pattern ERROR = Pattern.compile("(\\d{3}): (.*)", Pattern.DOTALL);

  private StepResultFile() {}

  /** The service of a module; refuses a module that is not translated. */
  static String service(String module, String place) {
    if (!DEATH.equals(module)) {
      throw CivilStatusDialect.wrong(place, "module " + module + " is not translated");
    }
    return SERVICE;
  }

  /**
   * Writes a result.
   *
   * @throws HubException {@code DIALECT_NOT_CONVERTIBLE} with the place of what has none there
   */
  public static Element write(@Nullable String dossier, KetQuaHoSoStructure result) {
    Matcher error = ERROR.matcher(String.valueOf(result.getGhiChu()));
    boolean known =
        result.getKetQua() == KetQuaBuocType.TU_CHOI
            && error.matches()
            && CivilStatusError.of(error.group(1)).isPresent();
    DialectWriter root =
        DialectWriter.root(SecureXml.newDocument(), CivilStatusDialect.NAMESPACE, ROOT)
            .text("module", DEATH)
            .text("maHoSoLT", String.valueOf(dossier))
            .text("trangThai", known ? "0" : state(result.getKetQua()))
            .text("thoiGianThucHien", CivilStatusDialect.date(result.getNgayKetQua()))
            .optional("errorCode", known ? error.group(1) : null)
            .optional("errorDescription", known ? error.group(2) : null)
            .optional("ghiChu", known ? null : result.getGhiChu());
    LocalDate until = result.getHanBoSung();
    root.optional("hanBoSungHoSo", until == null ? null : CivilStatusDialect.date(until));
    writeEntry(root, result.getKhaiTu());
    PaperItems.write(root, result.getTepDinhKem());
    return root.element();
  }

  /**
   * Reads a result.
   *
   * @throws HubException {@code PAYLOAD_WRONG_FOR_SERVICE} or {@code SCHEMA_INVALID} with the place
   */
  static KetQuaHoSoStructure read(Element element) {
    DialectReader root = DialectReader.root(element, CivilStatusDialect.NAMESPACE, ROOT);
    KetQuaHoSoStructure result = new KetQuaHoSoStructure();
    result.setDichVu(service(root.text("module"), "/" + ROOT + "/module"));
    var unusedDossier = root.text("maHoSoLT");
    String state = root.text("trangThai");
    result.setKetQua(outcome(state));
    result.setNgayKetQua(root.parsed("thoiGianThucHien", CivilStatusDialect::date));
    String code = root.optionalText("errorCode");
    String description = root.optionalText("errorDescription");
    String remark = root.optionalText("ghiChu");
    result.setGhiChu("0".equals(state) ? error(code, description) : remark);
    result.setHanBoSung(root.optional("hanBoSungHoSo", CivilStatusDialect::date));
    result.setKhaiTu(readEntry(root));
    result.getTepDinhKem().addAll(PaperItems.read(root));
    root.end();
    return result;
  }

  private static String state(KetQuaBuocType outcome) {
    return switch (outcome) {
      case DA_TIEP_NHAN -> "1";
      case YEU_CAU_BO_SUNG -> "2";
      case HOAN_THANH -> "4";
      case TU_CHOI -> "6";
    };
  }

  private static KetQuaBuocType outcome(String state) {
    return switch (state) {
      case "1", "3" -> KetQuaBuocType.DA_TIEP_NHAN;
      case "2" -> KetQuaBuocType.YEU_CAU_BO_SUNG;
      case "4" -> KetQuaBuocType.HOAN_THANH;
      case "6", "0" -> KetQuaBuocType.TU_CHOI;
      default ->
          throw CivilStatusDialect.wrong(
              "/" + ROOT + "/trangThai", "state " + state + " is in no list");
    };
  }

  private static String error(@Nullable String code, @Nullable String description) {
    if (code == null || CivilStatusError.of(code).isEmpty()) {
      throw CivilStatusDialect.wrong(
          "/" + ROOT + "/errorCode", "error " + code + " is not in the table");
    }
    String text = description == null ? CivilStatusError.of(code).get().name() : description;
    return code + ": " + text;
  }

  private static void writeEntry(DialectWriter root, @Nullable DangKyHoTichStructure entry) {
    if (entry == null) {
      return;
    }
    if (entry.getCoQuanDaiDien() != null) {
      throw CivilStatusDialect.noPlace(
          "/dv:KetQuaHoSo/dv:KhaiTu/dv:CoQuanDaiDien", "a mission abroad has no place");
    }
    root.child("ketQuaDangKyHS")
        .text("soDangKy", entry.getSoDangKy())
        .optional("quyenSo", entry.getQuyenSo())
        .optional("trangSo", entry.getTrangSo())
        .text("ngayDangKy", CivilStatusDialect.date(entry.getNgayDangKy()))
        .text("noiDangKy", entry.getNoiDangKy());
  }

  private static @Nullable DangKyHoTichStructure readEntry(DialectReader root) {
    DialectReader item = root.optionalChild("ketQuaDangKyHS");
    if (item == null) {
      return null;
    }
    DangKyHoTichStructure entry = new DangKyHoTichStructure();
    entry.setSoDangKy(item.text("soDangKy"));
    entry.setQuyenSo(item.optionalText("quyenSo"));
    entry.setTrangSo(item.optionalText("trangSo"));
    entry.setNgayDangKy(item.parsed("ngayDangKy", CivilStatusDialect::date));
    entry.setNoiDangKy(item.text("noiDangKy"));
    item.end();
    return entry;
  }
}
