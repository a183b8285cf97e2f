package vn.lienthong.connectors.security.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.lienthong.connectors.api.PaperContent;

/** Sets a paper on pages of A4. Its form is the hub's own; no official one was found. */
final class PaperPage {
  // In PDFBox's own jar: no machine needs a font, and it has every Vietnamese letter.
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float MARGIN = 56;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float QR = 96;
  private static final float TITLE = 16;
  private static final float TEXT = 11;
  private static final float LEADING = 1.5f;

  private final PaperContent content;

  PaperPage(PaperContent content) {
    this.content = content;
  }

  byte[] toPdf() {
    try (PDDocument document = new PDDocument();
        InputStream bytes =
            Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
      PDFont font = PDType0Font.load(document, bytes);
      document.getDocumentInformation().setTitle(content.title() + " " + content.code());
      write(document, font);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The paper cannot be set", e);
    }
  }

  private void write(PDDocument document, PDFont font) throws IOException {
    List<String> rows = rows(font);
    float y = 0;
    PDPageContentStream page = null;
    try {
      for (String row : rows) {
        if (page == null || y < MARGIN) {
          if (page != null) {
            page.close();
          }
          page = newPage(document, font);
          y = PDRectangle.A4.getHeight() - 2 * MARGIN - QR;
        }
        text(page, font, TEXT, MARGIN, y, row);
        y -= TEXT * LEADING;
      }
    } finally {
      if (page != null) {
        page.close();
      }
    }
  }

  /** Every page says which paper it is of. */
  private PDPageContentStream newPage(PDDocument document, PDFont font) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    PDPageContentStream stream = new PDPageContentStream(document, page);
    float top = PDRectangle.A4.getHeight() - MARGIN;
    text(stream, font, TEXT, MARGIN, top - TEXT, content.authority());
    text(stream, font, TEXT, MARGIN, top - TEXT - TEXT * LEADING, "Số: " + content.code());
    text(stream, font, TITLE, MARGIN, top - QR + TITLE, content.title());
    drawQr(stream, PDRectangle.A4.getWidth() - MARGIN - QR, top - QR);
    return stream;
  }

  private static void text(
      PDPageContentStream page, PDFont font, float size, float x, float y, String text)
      throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(text);
    page.endText();
  }

  private List<String> rows(PDFont font) throws IOException {
    List<String> rows = new ArrayList<>();
    for (PaperContent.Line line : content.lines()) {
      wrap(font, line.label() + ": " + line.value(), rows);
    }
    rows.add("");
    if (content.position() != null) {
      rows.add(content.position());
    }
    rows.add("Người ký: " + content.officer());
    return rows;
  }

  private static void wrap(PDFont font, String text, List<String> rows) throws IOException {
    StringBuilder row = new StringBuilder();
    for (String word : text.split("\\s+")) {
      String longer = row.isEmpty() ? word : row + " " + word;
      if (!row.isEmpty() && font.getStringWidth(longer) / 1000 * TEXT > WIDTH) {
        rows.add(row.toString());
        row.setLength(0);
        row.append(word);
      } else {
        row.setLength(0);
        row.append(longer);
      }
    }
    rows.add(row.toString());
  }

  private void drawQr(PDPageContentStream page, float x, float y) throws IOException {
    BitMatrix modules = modules();
    float side = QR / modules.getWidth();
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row)) {
          page.addRect(x + column * side, y + QR - (row + 1) * side, side, side);
        }
      }
    }
    page.fill();
  }

  private BitMatrix modules() {
    try {
      return new QRCodeWriter()
          .encode(
              content.qr(),
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 4));
    } catch (WriterException e) {
      throw new IllegalArgumentException("The QR code cannot hold its text", e);
    }
  }
}
