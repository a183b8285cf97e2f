package vn.lienthong.connectors.security.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import vn.lienthong.connectors.api.PaperContent;

/** Puts the signature into a finished PDF, over all of it. */
final class PaperSeal {
  /** ETSI EN 319 142-1, 6.3: what a PAdES baseline signature says it is. */
  static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");

  private PaperSeal() {}

  static byte[] sign(byte[] pdf, PaperContent content, OffsetDateTime at, CmsSeal seal) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PADES);
      signature.setName(content.officer());
      signature.setSignDate(GregorianCalendar.from(at.toZonedDateTime()));
      document.addSignature(signature, bytes -> seal.sign(bytes.readAllBytes()));
      ByteArrayOutputStream signed = new ByteArrayOutputStream();
      document.saveIncremental(signed);
      return signed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The paper cannot be signed", e);
    }
  }
}
