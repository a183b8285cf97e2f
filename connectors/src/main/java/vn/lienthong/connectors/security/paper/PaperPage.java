package vn.lienthong.connectors.security.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.lienthong.connectors.api.PaperContent;

/** Sets a paper on pages of A4. Its form is the hub's own; no official one was found. */
final class PaperPage {
  private final PaperContent content;

  PaperPage(PaperContent content) {
    this.content = content;
  }

  byte[] toPdf() {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(content.title() + " " + content.code());
      try (PageFlow flow = new PageFlow(document, heading())) {
        write(flow);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The paper cannot be set", e);
    }
  }

  private PageFlow.Heading heading() {
    return new PageFlow.Heading(
        content.authority(), "Số: " + content.code(), content.title(), "", content.qr());
  }

  private void write(PageFlow flow) throws IOException {
    for (PaperContent.Line line : content.lines()) {
      flow.write(line.label() + ": " + line.value());
    }
    flow.write("");
    if (content.position() != null) {
      flow.write(content.position());
    }
    flow.write("Người ký: " + content.officer());
  }
}
