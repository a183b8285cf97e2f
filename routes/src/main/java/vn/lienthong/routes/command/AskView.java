package vn.lienthong.routes.command;

import org.w3c.dom.Element;
import vn.lienthong.connectors.api.VerifiedMessage;
import vn.lienthong.qcvn109.identifier.NumbersInText;
import vn.lienthong.qcvn109.message.MessageHeader;
import vn.lienthong.qcvn109.xml.XmlChildren;

/** A verified answer on the screen; personal numbers are masked unless they are asked for. */
final class AskView {
  private final Terminal terminal;
  private final boolean plain;

  AskView(Terminal terminal, boolean plain) {
    this.terminal = terminal;
    this.plain = plain;
  }

  void answer(VerifiedMessage answer) {
    MessageHeader header = answer.header();
    terminal.line("200 " + answer.payload().getLocalName());
    terminal.line("  chữ ký đúng / signature good: " + answer.signer());
    terminal.line("  mã câu hỏi / id of the question: " + header.reference());
    MessageHeader.Release release = header.release();
    if (release != null) {
      terminal.line(
          "  nguồn / source: "
              + release.source()
              + (release.agreement() == null
                  ? ""
                  : ", thỏa thuận / agreement: " + release.agreement()));
      if (release.answeredAt() != null) {
        terminal.line(
            "  nguồn đã trả lời từ lần hỏi trước / given before by the source: "
                + release.answeredAt());
      }
    }
    if (isNobody(answer.payload())) {
      terminal.line("  không có công dân nào như vậy / there is no such citizen");
    }
    show(answer.payload(), "  ");
    if (release != null && !release.notReleased().isEmpty()) {
      terminal.line("  không cấp / not released: " + String.join(", ", release.notReleased()));
    }
    if (release != null && !release.emptyInSource().isEmpty()) {
      terminal.line(
          "  trống ở nguồn / empty in the source: " + String.join(", ", release.emptyInSource()));
    }
  }

  private static boolean isNobody(Element payload) {
    return payload.getLocalName().equals("CongdanCollection")
        && XmlChildren.first(payload, "CongDan") == null;
  }

  private void show(Element element, String indent) {
    for (Element child : XmlChildren.of(element)) {
      boolean inner = !XmlChildren.of(child).isEmpty();
      terminal.line(
          indent + child.getLocalName() + (inner ? "" : ": " + masked(child.getTextContent())));
      if (inner) {
        show(child, indent + "  ");
      }
    }
  }

  private String masked(String text) {
    return plain ? text : NumbersInText.masked(text);
  }
}
