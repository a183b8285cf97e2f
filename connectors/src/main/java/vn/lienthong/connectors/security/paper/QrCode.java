package vn.lienthong.connectors.security.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.jspecify.annotations.Nullable;

/** A QR code as rectangles on a page, and as a camera reads it from there. */
final class QrCode {
  // One dot of a printer or camera of 150 to the inch: modules of whole dots keep their edges.
  private static final float DOT = 72f / 150;

  private QrCode() {}

  /** Draws it into a square whose lower left corner is given, as large as whole dots allow. */
  static void draw(String text, PDPageContentStream page, float x, float y, float size)
      throws IOException {
    BitMatrix modules = modules(text);
    float side = (float) Math.floor(size / modules.getWidth() / DOT) * DOT;
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row)) {
          page.addRect(x + column * side, y + size - (row + 1) * side, side, side);
        }
      }
    }
    page.fill();
  }

  /** The text of the one on this picture; null where there is none that can be read. */
  static @Nullable String read(BufferedImage picture) {
    int width = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    var source = new RGBLuminanceSource(width, picture.getHeight(), pixels);
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    } catch (ReaderException unreadable) {
      return null;
    }
  }

  private static BitMatrix modules(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 4));
    } catch (WriterException e) {
      throw new IllegalArgumentException("The QR code cannot hold its text", e);
    }
  }
}
