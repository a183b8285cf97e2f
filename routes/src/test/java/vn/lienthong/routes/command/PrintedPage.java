package vn.lienthong.routes.command;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A print as its reader and his telephone see it. */
record PrintedPage(String text, String qr, boolean onePageOfA4) {
  static PrintedPage of(Path file) throws Exception {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDRectangle size = document.getPage(0).getMediaBox();
      return new PrintedPage(
          new PDFTextStripper().getText(document),
          qr(new PDFRenderer(document).renderImageWithDPI(0, 150)),
          document.getNumberOfPages() == 1
              && size.getWidth() == PDRectangle.A4.getWidth()
              && size.getHeight() == PDRectangle.A4.getHeight());
    }
  }

  private static String qr(BufferedImage page) throws Exception {
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  /** The text on one line, as it was before it was broken into rows. */
  String flowing() {
    return text.replaceAll("\\s+", " ");
  }
}
