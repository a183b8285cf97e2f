package vn.lienthong.connectors.security.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import vn.lienthong.connectors.api.PaperContent;
import vn.lienthong.connectors.api.PaperContent.Line;

class PrintsTest {
  private static final byte[] DOCUMENT = "<a>đã ký</a>".getBytes(UTF_8);
  private static final String QR = "CNKT|CN-1|H'Hen Niê";

  @Test
  void print_isReadBack_withItsDocument_textAndCode() {
    Prints.Read print = Prints.read(Prints.pdf(content())).orElseThrow();

    assertThat(print.document()).isEqualTo(DOCUMENT);
    assertThat(print.qr()).isEqualTo(QR);
    assertThat(print.text()).contains("Số / No.: CN-1", "Tên / name: H'Hen Niê", "ghi chú");
  }

  @Test
  void pageLargerThanOurs_isNotPictured() throws IOException {
    try (PDDocument document = Loader.loadPDF(Prints.pdf(content()))) {
      document.getPage(0).setMediaBox(new PDRectangle(1_000_000, 1_000_000));
      assertThat(Prints.read(saved(document)).orElseThrow().qr()).isNull();
    }
  }

  @Test
  void paperWithoutDocument_orWithoutPage_andWhatIsNoPdf_isNoPrint() throws IOException {
    var paper = new PaperContent("1", QR, "T", "A", List.of(), "O", null);
    assertThat(Prints.read(new PaperPage(paper).toPdf())).isEmpty();
    byte[] print = Prints.pdf(content());
    try (PDDocument document = Loader.loadPDF(print)) {
      document.removePage(0);
      assertThat(Prints.read(saved(document))).isEmpty();
    }
    assertThat(Prints.read(Arrays.copyOf(print, print.length / 2))).isEmpty();
    assertThat(Prints.read(new byte[0])).isEmpty();
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static PrintContent content() {
    return new PrintContent(
        "CN-1",
        QR,
        "CHỨNG NHẬN",
        "PROOF",
        "G00.LIENTHONG",
        List.of(new Line("Tên / name", "H'Hen Niê")),
        List.of("ghi chú"),
        DOCUMENT,
        "CN-1.xml");
  }
}
