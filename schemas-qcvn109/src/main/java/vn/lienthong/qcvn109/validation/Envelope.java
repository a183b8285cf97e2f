package vn.lienthong.qcvn109.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.lienthong.qcvn109.error.HubException;
import vn.lienthong.qcvn109.xml.SecureXml;
import vn.lienthong.qcvn109.xml.XmlNames;

/**
 * What must be known before a message is read: which version of which service it is.
 *
 * @param service empty if there is no envelope
 * @param version empty if there is no envelope
 * @param day when it was sent; today if it does not say so
 */
record Envelope(String service, String version, LocalDate day) {

  static Envelope of(byte[] beginning) {
    Header header = new Header();
    try {
      SecureXml.read(new ByteArrayInputStream(beginning), header);
    } catch (SAXException | HubException | IOException end) {
      // Enough was read, or the beginning is cut off or wrong: the reading of the whole will tell.
    }
    return of(header.service, header.version, header.sentAt);
  }

  static Envelope of(Element root) {
    Node header = root.getFirstChild();
    while (header != null && !"TieuDe".equals(header.getLocalName())) {
      header = header.getNextSibling();
    }
    return of(text(header, "LoaiThongDiep"), text(header, "PhienBan"), text(header, "ThoiDiemGui"));
  }

  private static Envelope of(String service, String version, String sentAt) {
    LocalDate day = DayOfMoment.read(sentAt.strip());
    return new Envelope(service.strip(), version.strip(), day == null ? DayOfMoment.today() : day);
  }

  private static String text(@Nullable Node header, String name) {
    Node item = header == null ? null : header.getFirstChild();
    while (item != null && !name.equals(item.getLocalName())) {
      item = item.getNextSibling();
    }
    return item == null ? "" : item.getTextContent();
  }

  private static final class Header extends DefaultHandler {
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private String service = "";
    private String version = "";
    private String sentAt = "";

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes)
        throws SAXException {
      boolean ended = depth == 0 ? !uri.equals(XmlNames.ENVELOPE) : name.equals("NoiDung");
      if (ended) {
        throw new SAXException("enough");
      }
      depth++;
      text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qName) {
      depth--;
      switch (name) {
        case "LoaiThongDiep" -> service = text.toString();
        case "PhienBan" -> version = text.toString();
        case "ThoiDiemGui" -> sentAt = text.toString();
        default -> {}
      }
    }
  }
}
