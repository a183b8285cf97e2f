package vn.lienthong.connectors.security.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import vn.lienthong.connectors.api.PaperContent.Line;

/** Sets a print on pages of A4 and puts the signed document into the same file. */
final class PrintPage {
  private final PrintContent content;

  PrintPage(PrintContent content) {
    this.content = content;
  }

  byte[] toPdf() {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(content.title() + " " + content.code());
      document.getDocumentCatalog().setLanguage("vi");
      try (PageFlow flow = new PageFlow(document, heading())) {
        write(flow);
      }
      attach(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The print cannot be set", e);
    }
  }

  private PageFlow.Heading heading() {
    return new PageFlow.Heading(
        content.authority(),
        "Số / No.: " + content.code(),
        content.title(),
        content.subtitle(),
        content.qr());
  }

  private void write(PageFlow flow) throws IOException {
    for (Line line : content.lines()) {
      flow.write(line.label() + ": " + line.value());
    }
    for (String note : content.notes()) {
      flow.write("");
      flow.write(note);
    }
  }

  private void attach(PDDocument document) throws IOException {
    PDEmbeddedFile file =
        new PDEmbeddedFile(document, new ByteArrayInputStream(content.document()));
    file.setSubtype("application/xml");
    file.setSize(content.document().length);
    PDComplexFileSpecification named = new PDComplexFileSpecification();
    named.setFile(content.fileName());
    named.setFileUnicode(content.fileName());
    named.setEmbeddedFile(file);
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(content.fileName(), named));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(files);
    document.getDocumentCatalog().setNames(names);
  }
}
