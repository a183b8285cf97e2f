package vn.lienthong.connectors.security.paper;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Prints of signed documents, made and read back. */
public final class Prints {
  // One document and a page or two: all of it fits, with room.
  private static final long LARGEST_UNPACKED = 32L << 20;
  private static final float DOTS_PER_INCH = 200;

  private Prints() {}

  /**
   * What a print holds.
   *
   * @param document the signed bytes inside the file, not verified
   * @param text what its pages say
   * @param qr what the QR code on its first page says; null where none can be read
   */
  @SuppressWarnings("ArrayRecordComponent") // a carrier that is never compared
  public record Read(byte[] document, String text, @Nullable String qr) {}

  /** A PDF of the whole content. */
  public static byte[] pdf(PrintContent content) {
    return new PrintPage(content).toPdf();
  }

  /** Reads one back; empty where the file is no print, whatever else it is. */
  public static Optional<Read> read(byte[] pdf) {
    if (UnpackedSize.exceeds(LARGEST_UNPACKED, pdf)) {
      return Optional.empty();
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      byte[] inside = inside(document);
      return inside == null
          ? Optional.empty()
          : Optional.of(new Read(inside, new PDFTextStripper().getText(document), qr(document)));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static byte @Nullable [] inside(PDDocument document) throws IOException {
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    if (names == null || names.getEmbeddedFiles() == null) {
      return null;
    }
    Map<String, PDComplexFileSpecification> files = names.getEmbeddedFiles().getNames();
    if (files == null || files.size() != 1) {
      return null;
    }
    PDEmbeddedFile file = files.values().iterator().next().getEmbeddedFile();
    return file == null ? null : file.toByteArray();
  }

  private static @Nullable String qr(PDDocument document) throws IOException {
    PDRectangle size = document.getPage(0).getMediaBox();
    // Another size is another's page; a picture of it could have no end.
    boolean ours =
        size.getWidth() <= PDRectangle.A4.getWidth()
            && size.getHeight() <= PDRectangle.A4.getHeight();
    return ours
        ? QrCode.read(new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH))
        : null;
  }
}
