package vn.lienthong.connectors.security.paper;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Rows of text on pages of A4; every page has the heading and the QR code of its document. */
final class PageFlow implements AutoCloseable {
  // In PDFBox's own jar: no machine needs a font, and it has every Vietnamese letter.
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float MARGIN = 56;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
  private static final float QR = 128;
  private static final float TITLE = 16;
  private static final float TEXT = 11;
  private static final float LEADING = 1.5f;

  private final PDDocument document;
  private final Heading heading;
  private final PDFont font;
  private @Nullable PDPageContentStream page;
  private float y;

  /** What every page says: which paper it is of. */
  record Heading(String authority, String number, String title, String subtitle, String qr) {}

  PageFlow(PDDocument document, Heading heading) throws IOException {
    this.document = document;
    this.heading = heading;
    try (InputStream bytes =
        Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
      this.font = PDType0Font.load(document, bytes);
    }
  }

  /** A text on as many rows as it needs. */
  void write(String text) throws IOException {
    StringBuilder row = new StringBuilder();
    for (String word : known(text).split("\\s+")) {
      for (String part = word; !part.isEmpty(); ) {
        String longer = row.isEmpty() ? part : row + " " + part;
        int fitting = row.isEmpty() ? fitting(part) : fits(longer) ? part.length() : 0;
        if (fitting == 0) {
          row(row.toString());
          row.setLength(0);
        } else {
          row.setLength(0);
          row.append(longer, 0, longer.length() - part.length() + fitting);
          part = part.substring(fitting);
        }
      }
    }
    row(row.toString());
  }

  private boolean fits(String text) throws IOException {
    return font.getStringWidth(text) / 1000 * TEXT <= WIDTH;
  }

  /** How many characters of a word stand on one row: all of them, where it is no very long one. */
  private int fitting(String word) throws IOException {
    int length = word.length();
    while (length > 1 && !fits(word.substring(0, length))) {
      length = word.offsetByCodePoints(length, -1);
    }
    return length;
  }

  private void row(String row) throws IOException {
    if (page == null || y < MARGIN) {
      close();
      page = newPage();
      y = TOP - QR - 2 * TEXT * LEADING;
    }
    text(page, TEXT, y, row);
    y -= TEXT * LEADING;
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    PDPageContentStream stream = new PDPageContentStream(document, sheet);
    text(stream, TEXT, TOP - TEXT, known(heading.authority()));
    text(stream, TEXT, TOP - TEXT - TEXT * LEADING, known(heading.number()));
    text(stream, TITLE, TOP - QR + TITLE, known(heading.title()));
    text(stream, TEXT, TOP - QR, known(heading.subtitle()));
    QrCode.draw(heading.qr(), stream, PDRectangle.A4.getWidth() - MARGIN - QR, TOP - QR, QR);
    return stream;
  }

  private void text(PDPageContentStream stream, float size, float at, String text)
      throws IOException {
    stream.beginText();
    stream.setFont(font, size);
    stream.newLineAtOffset(MARGIN, at);
    stream.showText(text);
    stream.endText();
  }

  /** Whole letters, since the font sets none together; what it does not have is a question mark. */
  private String known(String text) {
    StringBuilder known = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\s", " ")
        .codePoints()
        .forEach(letter -> known.appendCodePoint(has(letter) ? letter : '?'));
    return known.toString();
  }

  private boolean has(int letter) {
    try {
      font.encode(Character.toString(letter));
      return true;
    } catch (IllegalArgumentException | IOException notInTheFont) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (page != null) {
      page.close();
    }
  }
}
