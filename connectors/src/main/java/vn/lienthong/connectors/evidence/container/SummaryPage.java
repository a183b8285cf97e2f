package vn.lienthong.connectors.evidence.container;

import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.connectors.evidence.Direction;

/** The list of a container for people: one page, no script, nothing loaded from outside. */
final class SummaryPage {
  static final String FILE = "doc-truoc.html";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="vi"><head><meta charset="UTF-8"><title>Bằng chứng %1$s</title>
      <style>body{font-family:sans-serif;max-width:60em;margin:2em auto}
      table{border-collapse:collapse;width:100%%}td,th{border:1px solid #999;padding:.3em;
      text-align:left;vertical-align:top}code{word-break:break-all}small{color:#555}</style></head>
      <body><h1>Bằng chứng: %1$s<br><small>Evidence: %1$s</small></h1>
      <p>Xuất lúc %2$s, bởi %3$s, lý do: %4$s. Mã xuất: <code>%5$s</code>.<br>
      <small>Exported at that time, by that officer, for that reason; the export is itself on
      record.</small></p>
      <p>Mọi tệp trong gói này được trục ký bằng một chữ ký (META-INF/signatures001.xml, XAdES):
      thêm, bớt hay sửa một tệp thì chữ ký không còn đúng. Mỗi tài liệu là đúng từng byte như đã
      nhận hoặc đã gửi, với chữ ký của bên làm ra nó.<br>
      <small>One signature of the hub covers every file: it no longer holds when a file is added,
      removed or changed. Each document is byte for byte as received or sent, with the signature of
      whoever made it.</small></p>
      <p>Chuỗi băm: %6$d bản ghi có bằng chứng đứng trong chuỗi (bang-ke.xml, thư mục chuoi-bam).
      <br><small>Hash chain: so many records are proved to stand in it.</small></p>
      """;
  private static final String DOCUMENTS =
      """
      <h2>Tài liệu và diễn biến <small>Documents, and what happened</small></h2>
      <table><tr><th>Lúc / at</th><th>Việc / what</th><th>Tệp, dấu vân / file, SHA-256</th></tr>
      """;
  private static final String RECEIPTS =
      """
      </table><h2>Biên nhận của trục <small>Receipts of the hub</small></h2>
      <table><tr><th>Lúc / at</th><th>Việc / what</th><th>Tệp, dấu vân / file, SHA-256</th></tr>
      """;

  private final StringBuilder html = new StringBuilder();
  private final Contents contents;

  private SummaryPage(Contents contents) {
    this.contents = contents;
  }

  static String of(Contents contents) {
    return new SummaryPage(contents).page();
  }

  private String page() {
    html.append(
        HEAD.formatted(
            escape(contents.subject()),
            escape(SummaryXml.time(contents.at())),
            escape(contents.order().officer()),
            escape(contents.order().reason()),
            contents.id(),
            contents.proofs().size()));
    html.append(DOCUMENTS);
    contents.entries().forEach(this::document);
    html.append(RECEIPTS);
    for (StoredReceipt receipt : contents.receipts()) {
      row(
          SummaryXml.time(receipt.stateAt()),
          "Biên nhận / receipt " + receipt.state() + ", " + receipt.messageId(),
          receipt.fileName(),
          receipt.digest());
    }
    return html.append("</table></body></html>\n").toString();
  }

  private void document(EvidenceEntry entry) {
    var summary = entry.summary();
    boolean erased = contents.erased().contains(summary.id());
    row(
        SummaryXml.time(summary.recordedAt()),
        "%s: %s %s → %s, %s"
            .formatted(
                words(summary.direction()),
                summary.service(),
                summary.sender(),
                summary.receiver(),
                summary.messageId()),
        erased ? "Nội dung đã xóa theo luật / content erased by law" : entry.fileName(),
        summary.bodyDigest());
    for (EvidenceEntry.Event event : entry.events()) {
      row(SummaryXml.time(event.at()), "→ " + event.kind() + " " + items(event.detail()), "", "");
    }
  }

  private void row(String at, String what, String file, String digest) {
    html.append("<tr><td>").append(escape(at));
    html.append("</td><td>").append(escape(what));
    html.append("</td><td>").append(escape(file));
    html.append("<br><code>").append(escape(digest)).append("</code></td></tr>\n");
  }

  private static String words(Direction direction) {
    return switch (direction) {
      case NHAN -> "Nhận / received";
      case TAO -> "Trục tạo / made by the hub";
      case TRA_LOI -> "Thành viên trả lời / a member's answer";
    };
  }

  private static String items(Map<String, String> items) {
    return items.entrySet().stream()
        .map(item -> item.getKey() + ": " + item.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String escape(Object text) {
    return text.toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
