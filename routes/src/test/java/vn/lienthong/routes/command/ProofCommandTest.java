package vn.lienthong.routes.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.api.PaperContent.Line;
import vn.lienthong.connectors.security.keys.Certificates;
import vn.lienthong.connectors.security.paper.PrintContent;
import vn.lienthong.connectors.security.paper.Prints;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChungNhanKhaiThacStructure;
import vn.lienthong.qcvn109.jaxb.v1.dichvu.ChungNhanKhaiThacTraLoiStructure;
import vn.lienthong.qcvn109.xml.VietnamTime;
import vn.lienthong.routes.proof.ProofPrint;
import vn.lienthong.routes.proof.SignedProof;

/** A proof of a look-up printed and checked on the command line, without any hub. */
class ProofCommandTest {
  private static final String REASON =
      "LT-3001: không liên lạc được / unreachable: H'Hen Niê, Lữ Thị Ưu Ơn, số 001099123456";

  @TempDir private Path folder;

  private final ProofScene scene = new ProofScene();

  @Test
  void answeredLookUp_isPrinted_withAllThatWasSigned_andItsQrCode() throws Exception {
    ChungNhanKhaiThacTraLoiStructure proof = scene.answered();
    PrintedPage page = PrintedPage.of(printed(proof));
    var certificate = scene.pki().key(ProofScene.HUB).certificate();

    assertThat(page.onePageOfA4()).isTrue();
    assertThat(page.qr()).isEqualTo(proof.getNoiDungQR());
    assertThat(page.flowing())
        .contains("CHỨNG NHẬN KHAI THÁC DỮ LIỆU", "PROOF OF A LOOK-UP")
        .contains("Số / No.: CN-0123456789ABCDEF", "G00.LIENTHONG - Trục liên thông")
        .contains("TraCuuThongTinCongDan (Tra cứu thông tin công dân", "Look up a citizen")
        .contains("H29.MOTCUA - Hệ thống thông tin một cửa điện tử (mẫu)", "G01.CSDLDC - ")
        .contains("officer: CB-07", "dossier: H29.MOTCUA-261122-0007")
        .contains("asked at: 22/11/2026 09:15:30.123 +07:00", proof.getMaThongDiepTraCuu())
        .contains("ĐÃ CÓ TRẢ LỜI / answered", "result at: 22/11/2026 09:16:01.500 +07:00")
        .contains(ProofScene.ANSWER_DIGEST, certificate.getSubjectX500Principal().getName())
        .contains(Certificates.fingerprint(certificate), "Cách kiểm tra", "How to check")
        .doesNotContain("Lý do", "?");
  }

  @Test
  void lookUpThatFailed_isPrinted_withItsReason_everyMark_andNoWholeNumber() throws Exception {
    ChungNhanKhaiThacTraLoiStructure proof = scene.notObtained(REASON);
    PrintedPage page = PrintedPage.of(printed(proof));

    assertThat(page.qr()).isEqualTo(proof.getNoiDungQR());
    assertThat(page.flowing())
        .contains("KHÔNG KHAI THÁC ĐƯỢC / could not be obtained", "09:16:01.500 +07:00")
        .contains("LT-3001: không liên lạc được", "H'Hen Niê, Lữ Thị Ưu Ơn, số 001***56")
        .doesNotContain("001099123456", "của câu trả lời");
  }

  @Test
  void marksThatStandApart_areSetAsWholeLetters() throws Exception {
    Path file = printed(scene.notObtained("H'Hen Nie\u0302, \u5f20"));

    assertThat(PrintedPage.of(file).flowing()).contains("H'Hen Niê, ?");
  }

  @Test
  void longReason_goesOnOnTheNextPage_withTheSameHeading() throws Exception {
    Path file = printed(scene.notObtained("chữ ".repeat(480) + "x".repeat(79)));

    PrintedPage page = PrintedPage.of(file);
    assertThat(page.onePageOfA4()).isFalse();
    assertThat(page.text().split("CHỨNG NHẬN KHAI THÁC")).hasSizeGreaterThan(2);
    assertThat(page.flowing()).contains("x".repeat(70), "How to check");
  }

  @Test
  void tamperedAnswer_isRefused_andNothingIsWritten() throws IOException {
    String text = new String(scene.signed(scene.answered()), UTF_8);

    refused(text.replace("CB-07", "CB-08").getBytes(UTF_8), "chữ ký");
    refused("<a/>".getBytes(UTF_8), "LT-");
    refused("no XML at all".getBytes(UTF_8), "LT-");
    refused(new byte[0], "LT-");
  }

  @Test
  void answerThatSomebodyElseSigned_orBeforeTheCertificateBegan_isRefused() throws IOException {
    OffsetDateTime now = OffsetDateTime.now(VietnamTime.ZONE);

    refused(scene.signed(ProofScene.CLERK, "ChungNhanKhaiThac", scene.answered(), now), "LT-");
    refused(
        scene.signed(ProofScene.HUB, "ChungNhanKhaiThac", scene.answered(), now.minusYears(1)),
        "LT-");
  }

  @Test
  void messageOfTheHubOfAnotherKind_isRefused() throws IOException {
    var question = new ChungNhanKhaiThacStructure();
    question.setMaThongDiepTraCuu("8b7d3c7e-6f0a-4c55-9a36-0a4f5f0e2d11");
    OffsetDateTime now = OffsetDateTime.now(VietnamTime.ZONE);
    var withoutQr = scene.answered();
    withoutQr.setNoiDungQR(null);

    refused(scene.signed(question), "another kind");
    refused(scene.signed(ProofScene.HUB, "TraCuuMaSoThue", scene.answered(), now), "another kind");
    refused(scene.signed(withoutQr), "no text for a QR code");
  }

  @Test
  void fileThatIsThere_isNeverReplaced() throws IOException {
    Path answer = Files.write(folder.resolve("cn.xml"), scene.signed(scene.answered()));
    Path out = Files.writeString(folder.resolve("cn.pdf"), "mine");

    var said = scene.run("proof", "print", answer.toString(), "--out", out.toString());

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("Chọn tên khác", "name another one");
    assertThat(out).hasContent("mine");
  }

  @Test
  void print_isFoundGood_hereAndFarFromTheHub_andSoIsTheAnswer() throws Exception {
    ChungNhanKhaiThacTraLoiStructure proof = scene.notObtained(REASON);
    String file = printed(proof).toString();
    String trusted = scene.home.pki().resolve("members/G00.LIENTHONG.crt").toString();

    for (var said :
        List.of(
            scene.run("proof", "check", file),
            ProofScene.elsewhere("proof", "check", file, "--trusted", trusted),
            scene.run("proof", "check", folder.resolve("cn.xml").toString()))) {
      assertThat(said.code()).as(said.text()).isZero();
      assertThat(said.text())
          .contains("Đúng: chữ ký của trục", "Good: the hub's signature")
          .contains("CN-0123456789ABCDEF", "KHÔNG KHAI THÁC ĐƯỢC", "số 001***56")
          .doesNotContain("has ended");
    }
  }

  @Test
  void printByAStrangersHub_isNotBelieved() throws Exception {
    String file = printed(scene.answered()).toString();
    String other = scene.home.pki().resolve("members/H29.MOTCUA.crt").toString();

    var said = ProofScene.elsewhere("proof", "check", file, "--trusted", other);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("no proof signed by the hub");
    assertThat(ProofScene.elsewhere("proof", "check", file, "--trusted", file).text())
        .contains("Nêu tệp bằng --trusted");
  }

  @Test
  void pageThatSaysOtherThanItsAnswer_isFound_byItsQrCodeOrItsText() throws Exception {
    PrintContent good = page(scene.answered());
    PrintContent other = page(scene.notObtained(REASON));

    var code = check(with(good, good.lines(), other.qr()));
    assertThat(code.code()).isEqualTo(1);
    assertThat(code.text()).contains("Mã QR trên trang không phải");
    var text =
        check(
            with(
                good,
                good.lines().stream()
                    .map(line -> new Line(line.label(), line.value().replace("CB-07", "CB-70")))
                    .toList(),
                good.qr()));
    assertThat(text.code()).isEqualTo(1);
    assertThat(text.text()).contains("Trang khác", "Cán bộ / officer").doesNotContain("Hồ sơ");
  }

  @Test
  void pdfWithoutAnAnswer_andWhatIsNoPdf_areRefused() throws IOException {
    byte[] pdf = Prints.pdf(page(scene.answered()));
    Path cut = Files.write(folder.resolve("cut.pdf"), java.util.Arrays.copyOf(pdf, 2_000));

    var said = scene.run("proof", "check", cut.toString());

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("carries no signed answer");
    assertThat(scene.run("proof", "check", folder.resolve("none").toString()).text())
        .contains("Không đọc được tệp");
  }

  @Test
  void certificateThatHasEndedSince_isSaid() {
    SignedProof proof = proof(scene.answered());
    var end = proof.certificate().getNotAfter().toInstant();

    assertThat(proof.certificateHasEnded(end)).isFalse();
    assertThat(proof.certificateHasEnded(end.plusSeconds(1))).isTrue();
  }

  @Test
  void ask_isRefusedBeforeItAsks_whereItsAnswerCouldNotBePrinted() {
    String pdf = folder.resolve("a.pdf").toString();

    assertThat(scene.run("ask", "TraCuuMaSoThue", "--print", pdf).text())
        .contains("--print chỉ in ChungNhanKhaiThac");
    assertThat(scene.run("ask", "ChungNhanKhaiThac", "--print", "nowhere/a.pdf").text())
        .contains("Tạo thư mục trước");
    assertThat(scene.run("ask", "ChungNhanKhaiThac").text()).contains("cần --look-up");
  }

  @Test
  void group_saysItsCommands_inBothLanguages() {
    assertThat(scene.run("proof", "--help").text())
        .contains("print", "check", "in cho hồ sơ", "for a dossier");
    assertThat(scene.run("proof").code()).isEqualTo(2);
  }

  private Path printed(ChungNhanKhaiThacTraLoiStructure proof) throws IOException {
    Path answer = Files.write(folder.resolve("cn.xml"), scene.signed(proof));
    Path out = folder.resolve("cn.pdf");
    var said = scene.run("proof", "print", answer.toString(), "--out", out.toString());
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).contains("CN-0123456789ABCDEF", "./lienthong proof check");
    return out;
  }

  private void refused(byte[] document, String reason) throws IOException {
    Path answer = Files.write(folder.resolve("wrong.xml"), document);
    Path out = folder.resolve("wrong.pdf");

    var said = scene.run("proof", "print", answer.toString(), "--out", out.toString());

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).contains("Không phải chứng nhận khai thác", "no proof", reason);
    assertThat(out).doesNotExist();
  }

  private SignedProof proof(ChungNhanKhaiThacTraLoiStructure content) {
    var certificate = scene.pki().key(ProofScene.HUB).certificate();
    var reading = SignedProof.read(scene.signed(content), ProofScene.HUB, Set.of(certificate));
    return ((SignedProof.Reading.Proved) reading).proof();
  }

  private PrintContent page(ChungNhanKhaiThacTraLoiStructure content) {
    return new ProofPrint(proof(content), Map.of()).page();
  }

  private static PrintContent with(PrintContent page, List<Line> lines, String qr) {
    return new PrintContent(
        page.code(),
        qr,
        page.title(),
        page.subtitle(),
        page.authority(),
        lines,
        page.notes(),
        page.document(),
        page.fileName());
  }

  private ProofScene.Said check(PrintContent page) throws IOException {
    Path file = Files.write(folder.resolve("page.pdf"), Prints.pdf(page));
    return scene.run("proof", "check", file.toString());
  }
}
