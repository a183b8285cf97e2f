package vn.lienthong.routes.proof;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.api.PaperContent.Line;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.connectors.security.paper.PrintContent;
import vn.lienthong.qcvn109.contract.ServiceContracts;
import vn.lienthong.qcvn109.identifier.NumbersInText;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChungNhanKhaiThacTraLoiStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.KetQuaKhaiThacType;
import vn.lienthong.qcvn109.xml.VietnamTime;

/** A proof as it is printed for a dossier. The form is the hub's own; none was found in the law. */
public final class ProofPrint {
  private static final String NOT_STATED = "không nêu / not stated";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss.SSS xxx");

  private final SignedProof proof;
  private final ChungNhanKhaiThacTraLoiStructure content;
  private final Map<String, String> names;

  /**
   * Prints one.
   *
   * @param names of members by their codes, as far as they are known here; the hub did not sign
   *     them
   */
  public ProofPrint(SignedProof proof, Map<String, String> names) {
    this.proof = proof;
    this.content = proof.content();
    this.names = names;
  }

  /** The page, with the signed document. */
  public PrintContent page() {
    return new PrintContent(
        content.getSoChungNhan(),
        content.getNoiDungQR(),
        "CHỨNG NHẬN KHAI THÁC DỮ LIỆU",
        "PROOF OF A LOOK-UP",
        named(proof.message().signer().value()),
        lines(),
        notes(),
        proof.message().bytes(),
        content.getSoChungNhan() + ".xml");
  }

  /** What is proved, item by item. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("Dịch vụ đã hỏi / what was asked", service(content.getDichVu())));
    lines.add(new Line("Bên hỏi / who asked", named(content.getBenHoi())));
    lines.add(new Line("Bên được hỏi / who was asked", named(content.getBenCungCap())));
    lines.add(new Line("Cán bộ / officer", NumbersInText.masked(stated(content.getCanBo()))));
    lines.add(new Line("Hồ sơ / dossier", stated(content.getMaHoSo())));
    lines.add(new Line("Mục đích / purpose", stated(content.getMucDich())));
    lines.add(new Line("Hỏi lúc / asked at", moment(content.getThoiDiemHoi())));
    lines.add(new Line("Mã câu hỏi / id of the question", content.getMaThongDiepTraCuu()));
    result(lines);
    lines.add(new Line("Trục ký lúc / signed at", moment(proof.message().header().sentAt())));
    lines.add(
        new Line(
            "Chứng thư của trục / the hub's certificate",
            NumbersInText.masked(proof.certificate().getSubjectX500Principal().getName())));
    lines.add(new Line("Dấu vân / its SHA-256", Certificates.fingerprint(proof.certificate())));
    lines.add(new Line("Chữ trong mã QR / text of the QR code", content.getNoiDungQR()));
    return lines;
  }

  /** The items that a text does not say, however its rows are broken. */
  public List<String> missing(String text) {
    String said = squeezed(text);
    return lines().stream()
        .filter(line -> !said.contains(squeezed(line.value())))
        .map(Line::label)
        .toList();
  }

  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", "");
  }

  private void result(List<Line> lines) {
    boolean answered = content.getKetQua() == KetQuaKhaiThacType.DA_TRA_LOI;
    lines.add(
        new Line(
            "Kết quả / result",
            answered
                ? "ĐÃ CÓ TRẢ LỜI / answered"
                : "KHÔNG KHAI THÁC ĐƯỢC / could not be obtained"));
    lines.add(new Line("Có kết quả lúc / result at", moment(content.getThoiDiemKetQua())));
    lines.add(
        answered
            ? new Line("SHA-256 của câu trả lời / of the answer", stated(content.getDauVanTraLoi()))
            : new Line("Lý do / reason", NumbersInText.masked(stated(content.getLyDo()))));
  }

  private List<String> notes() {
    return List.of(
        "Dùng cho hồ sơ theo Nghị định 104/2022/NĐ-CP. / For the dossier, by Decree 104/2022.",
        "Cách kiểm tra: chữ ký của trục ở trong tệp PDF này, không ở trên giấy:"
            + " ./lienthong proof check <tệp>.pdf. Chỉ có bản giấy: quét mã QR, chữ phải đúng như"
            + " dòng cuối ở trên, và bên hỏi gọi lại ChungNhanKhaiThac với mã câu hỏi: trục trả"
            + " cùng số.",
        "How to check: the hub's signature is inside this PDF file, not on paper: run the command"
            + " above. With paper alone: scan the QR code, its text must be that of the last line"
            + " above; the asker calls ChungNhanKhaiThac again with the question's id and gets the"
            + " same number.");
  }

  private String named(String code) {
    String name = names.get(code);
    return name == null ? code : code + " - " + name;
  }

  private static String service(String name) {
    return ServiceContracts.all().stream()
        .filter(known -> known.service().equals(name))
        .findFirst()
        .map(known -> name + " (" + known.vietnamese() + " / " + known.english() + ")")
        .orElse(name);
  }

  private static String stated(@Nullable String value) {
    return Objects.requireNonNullElse(value, NOT_STATED);
  }

  private static String moment(OffsetDateTime at) {
    return at.atZoneSameInstant(VietnamTime.ZONE).format(MOMENT);
  }
}
