package vn.lienthong.connectors.security.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connectors.api.PaperContent;
import vn.lienthong.connectors.api.PaperVerdict;
import vn.lienthong.connectors.api.PaperVerdict.Finding;
import vn.lienthong.connectors.api.PaperVerifier;
import vn.lienthong.connectors.security.keys.DevelopmentPki;
import vn.lienthong.connectors.security.keys.KeyKind;
import vn.lienthong.connectors.security.keys.MemberKey;
import vn.lienthong.qcvn109.identifier.MemberCode;

class PapersTest {
  private static final MemberCode OFFICER = new MemberCode("G15.HOTICH.CANBO");
  private static final String QR = "https://hotich.example/xac-thuc?ma=KQ.G15.000031";

  @TempDir private Path folder;
  private final PaperVerifier verifier = Papers.verifier();
  private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).withNano(0);

  @Test
  void signedPaper_isIntact_byEitherKindOfKey() {
    for (KeyKind kind : List.of(KeyKind.P_256, KeyKind.RSA_2048)) {
      MemberKey key = key(kind);
      PaperVerdict verdict = verifier.verify(Papers.signer(key).sign(certificate(), now));
      assertThat(verdict.finding()).as(verdict.detail()).isEqualTo(Finding.INTACT);
      assertThat(verdict.certificate()).isEqualTo(key.certificate());
      assertThat(verdict.signedAt()).isEqualTo(now.toInstant());
      assertThat(verdict.certificateInItsTime()).isTrue();
    }
  }

  @Test
  void signatureOfLongAgo_isIntact_andItsCertificateWasNotYetThere() {
    OffsetDateTime early = now.minus(Duration.ofDays(400));
    PaperVerdict verdict =
        verifier.verify(Papers.signer(key(KeyKind.P_256)).sign(certificate(), early));
    assertThat(verdict.finding()).isEqualTo(Finding.INTACT);
    assertThat(verdict.certificateInItsTime()).isFalse();
  }

  @Test
  void paper_saysAllOfItsContent_andItsQrCodeIsReadable() throws Exception {
    byte[] pdf = Papers.signer(key(KeyKind.P_256)).sign(certificate(), now);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("GIẤY KHAI SINH", "Số: KQ.G15.000031", "Họ và tên: Nguyễn Thị Ưu Ơn")
          .contains("Dòng 99: nội dung thứ 99", "Người ký: Trần Văn Ký");
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
      var bitmap = new BinaryBitmap(new HybridBinarizer(source));
      assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(QR);
    }
  }

  @Test
  void changedByte_isFound_outsideTheSignatureAndBehindItsValue() {
    byte[] pdf = Papers.signer(key(KeyKind.P_256)).sign(certificate(), now);
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int from = text.indexOf("/Contents <") + "/Contents ".length();
    int to = text.indexOf('>', from);
    for (int at = 0; at < pdf.length; at += at < from || at > to ? 997 : 1 + to - from) {
      assertChangeIsFound(pdf, at);
    }
    assertChangeIsFound(pdf, from);
    assertChangeIsFound(pdf, to - 1);
    assertChangeIsFound(pdf, to);
  }

  private void assertChangeIsFound(byte[] pdf, int at) {
    byte[] changed = pdf.clone();
    changed[at] ^= 1;
    assertThat(verifier.verify(changed).finding()).as("byte %d", at).isNotEqualTo(Finding.INTACT);
  }

  @Test
  void whatWasAddedAfterTheSignature_isFound() throws IOException {
    byte[] pdf = Papers.signer(key(KeyKind.P_256)).sign(certificate(), now);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.getDocumentInformation().setTitle("another");
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      PaperVerdict verdict = verifier.verify(out.toByteArray());
      assertThat(verdict.finding()).isEqualTo(Finding.CHANGED);
      assertThat(verdict.detail()).contains("added after the signature");
    }
  }

  @Test
  void paperWithoutSignature_andWhatIsNoPaper_areNotIntact() {
    assertThat(verifier.verify(new PaperPage(certificate()).toPdf()).finding())
        .isEqualTo(Finding.NOT_SIGNED);
    assertThat(verifier.verify("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)).finding())
        .isEqualTo(Finding.UNREADABLE);
    assertThat(verifier.verify(new byte[0]).finding()).isEqualTo(Finding.UNREADABLE);
  }

  @Test
  void paperThatUnpacksToMoreThanAHubHas_isNotUnpacked() throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    String before = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n";
    pdf.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
    pdf.writeBytes(
        "2 0 obj\n<</Type/XRef/Size 3/W[1 2 1]/Root 1 0 R/Filter/FlateDecode>>\nstream\n"
            .getBytes(StandardCharsets.US_ASCII));
    try (var packed = new DeflaterOutputStream(pdf)) {
      for (int i = 0; i < 100; i++) {
        packed.write(new byte[1 << 20]);
      }
    }
    pdf.writeBytes("\nendstream\nendobj\nstartxref\n".getBytes(StandardCharsets.US_ASCII));
    pdf.writeBytes((before.length() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
    PaperVerdict verdict = verifier.verify(pdf.toByteArray());
    assertThat(verdict.finding()).isEqualTo(Finding.UNREADABLE);
    assertThat(verdict.detail()).contains("unpacked");
  }

  @Test
  void foreignVerifier_findsThePaperGood_andOfTheProfile() throws Exception {
    DevelopmentPki pki = pki(KeyKind.P_256);
    Path pdf = folder.resolve("paper.pdf");
    Path root = folder.resolve("root.crt");
    Files.write(pdf, Papers.signer(pki.key(OFFICER)).sign(certificate(), now));
    Files.write(root, pki.trustAnchors().get(0).getEncoded());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                DssPaperVerifier.class.getName(),
                pdf.toString(),
                root.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output.lines()).contains("TOTAL_PASSED PAdES-BASELINE-B");
  }

  // DSS needs another version of xmlsec than the hub: that is why it is a program of its own.
  private static String classPath() {
    return "target/dss/xmlsec-3.0.6.jar"
        + File.pathSeparator
        + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("xmlsec-4"))
            .collect(Collectors.joining(File.pathSeparator));
  }

  private MemberKey key(KeyKind kind) {
    return pki(kind).key(OFFICER);
  }

  private DevelopmentPki pki(KeyKind kind) {
    return DevelopmentPki.ensure(folder.resolve("pki-" + kind), Map.of(OFFICER, kind));
  }

  private static PaperContent certificate() {
    List<PaperContent.Line> lines = new ArrayList<>();
    lines.add(new PaperContent.Line("Họ và tên", "Nguyễn Thị Ưu Ơn"));
    lines.add(new PaperContent.Line("Nơi sinh", "Trạm y tế xã ".repeat(12)));
    for (int i = 1; i < 100; i++) {
      lines.add(new PaperContent.Line("Dòng " + i, "nội dung thứ " + i));
    }
    return new PaperContent(
        "KQ.G15.000031",
        QR,
        "GIẤY KHAI SINH",
        "ỦY BAN NHÂN DÂN XÃ (MẪU)",
        lines,
        "Trần Văn Ký",
        "Công chức tư pháp - hộ tịch");
  }
}
